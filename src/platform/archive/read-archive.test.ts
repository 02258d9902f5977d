import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { readArchive, UnreadableArchive } from './read-archive.ts';

const folder = await mkdtemp(join(tmpdir(), 'archive-'));
const written = async (name: string, content: Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const entriesIn = async (path: string, limit = 1_000_000) => {
  const entries = [];
  for await (const entry of readArchive(path, { limit, keep: (name) => (name === 'MANIFEST.json' ? 8 : 0) }))
    entries.push({ ...entry, beginning: entry.beginning.toString() });
  return entries;
};
const sample = () =>
  new JSZip()
    .file('MANIFEST.json', '{"version":1}')
    .file('minh-chung/giấy.pdf', 'a'.repeat(5000))
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });

test('every entry with its size and hash, the beginning of those that are asked for', async () => {
  const entries = await entriesIn(await written('good.zip', await sample()));
  expect(entries.filter(({ path }) => !path.endsWith('/'))).toEqual([
    {
      path: 'MANIFEST.json',
      size: 13,
      sha256: createHash('sha256').update('{"version":1}').digest('hex'),
      beginning: '{"versio',
    },
    {
      path: 'minh-chung/giấy.pdf',
      size: 5000,
      sha256: createHash('sha256').update('a'.repeat(5000)).digest('hex'),
      beginning: '',
    },
  ]);
});

test('a cut off, foreign, climbing or overlarge archive is unreadable, whatever is wrong with it', async () => {
  const good = Buffer.from(await sample());
  await expect(entriesIn(await written('cut.zip', good.subarray(0, -30)))).rejects.toBeInstanceOf(UnreadableArchive);
  await expect(entriesIn(await written('text.zip', Buffer.from('không phải ZIP')))).rejects.toBeInstanceOf(
    UnreadableArchive,
  );
  await expect(entriesIn(await written('large.zip', good), 4000)).rejects.toBeInstanceOf(UnreadableArchive);
  const climbing = await new JSZip().file('../ngoai.txt', 'x').generateAsync({ type: 'uint8array' });
  await expect(entriesIn(await written('climbing.zip', climbing))).rejects.toBeInstanceOf(UnreadableArchive);
});

test('a path that stands twice is refused: two programs might read two files', async () => {
  const once = await new JSZip().file('aa.txt', '1').file('bb.txt', '2').generateAsync({ type: 'nodebuffer' });
  const twice = Buffer.from(once.toString('latin1').replaceAll('bb.txt', 'aa.txt'), 'latin1');
  await expect(entriesIn(await written('twice.zip', twice))).rejects.toThrow('a path twice');
  expect((await readFile(join(folder, 'twice.zip'))).length).toBe(once.length);
});
