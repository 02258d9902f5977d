import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { manifestText } from './papers/manifest-text.ts';
import type { Manifest } from './rules/manifest.ts';
import { verifyArchive } from './verify-archive-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const content = 'nội dung';
const manifest: Manifest = {
  format: 'saolang-dossier-archive',
  formatVersion: 1,
  dossier: { id: 'd', number: 'HS-2026-001', kind: 'first', version: 1 },
  product: { name: 'Cốm Mẫu', code: null, set: 'QD26-06' },
  producer: { name: 'Hợp tác xã Mẫu' },
  unit: { id: '00175', name: 'Phường Mẫu' },
  pack: 'qd26-2026',
  madeAt: '2026-11-24T05:00:00.000Z',
  madeBy: 'Người Mẫu',
  madeFor: 'asked',
  sample: true,
  files: [
    {
      path: 'a.pdf',
      title: 'A',
      mediaType: 'application/pdf',
      size: Buffer.byteLength(content),
      sha256: sha256(content),
    },
  ],
};
const json = JSON.stringify(manifest);

async function verdictOn(change: (zip: JSZip) => unknown = () => {}) {
  const zip = new JSZip();
  zip
    .file('a.pdf', content)
    .file('MANIFEST.json', json)
    .file('MANIFEST.txt', manifestText(manifest, sha256(json)));
  change(zip);
  const path = join(folder, 'a.zip');
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer', platform: 'UNIX' }));
  return verifyArchive(path);
}

test('an archive whose manifest, in both forms, says what it holds is valid', async () => {
  expect(await verdictOn()).toMatchObject({ valid: true, files: 1, manifestSha256: sha256(json) });
});

test.each<[string, string, string | null, (zip: JSZip) => unknown]>([
  [
    'what people read says something else',
    'file-changed',
    'MANIFEST.txt',
    (zip) => zip.file('MANIFEST.txt', manifestText(manifest, sha256(json)).replace('Cốm Mẫu', 'Cốm khác')),
  ],
  [
    'a name stands twice in the manifest',
    'manifest-unreadable',
    'MANIFEST.json',
    (zip) => zip.file('MANIFEST.json', json.replace('"pack":', '"sample":false,"pack":')),
  ],
  [
    'a listed file is a link',
    'archive-unreadable',
    null,
    (zip) => zip.file('a.pdf', content, { unixPermissions: 0o120777 }),
  ],
  ['a file lies beside it', 'file-unlisted', 'b.pdf', (zip) => zip.file('b.pdf', 'x')],
  ['a file climbs out', 'archive-unreadable', null, (zip) => zip.file('../b.pdf', 'x', { createFolders: false })],
])('%s: %s', async (_what, reason, path, change) => {
  expect(await verdictOn(change)).toEqual({ valid: false, reason, path });
});
