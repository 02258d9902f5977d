import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import { editPaper, issuePaper, numberPaper, signPaper, submitPaper } from '#modules/documents/index.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import { createLog } from '#platform/log.ts';
import { sampleAssessment } from '../../../tests/support/dossiers.ts';
import { usePapers } from '../../../tests/support/papers.ts';
import { pdfPages } from '../../../tests/support/pdf-file.ts';
import { draftReport } from './commands/draft-report.ts';
import { saveAssessment } from './commands/save-assessment.ts';
import { startOriginal } from './commands/start-original.ts';
import { originalTasks } from './original-jobs.ts';
import { originalFile, originalsOf } from './queries/originals.ts';

const here = usePapers();
const folder = mkdtempSync(join(tmpdir(), 'saolang-originals-'));
const store = createDiskStore(join(folder, 'store'));
afterAll(() => rmSync(folder, { recursive: true }));

test('Mẫu số 03 goes along in the archive once it has left the house, as the register prints it', async () => {
  const { id } = await here.dossier('under-assessment');
  const { office, leader, clerk } = await here.staff();
  // The papers of the factory have no content; what an archive does about that is tried elsewhere.
  await here.owner
    .updateTable('dossiers.evidence')
    .set({ removedAt: here.now() })
    .where('dossierId', '=', id)
    .execute();
  await here.run(office, saveAssessment, { ...sampleAssessment, dossierId: id, version: 0 });
  const { paperId } = await here.run(office, draftReport, { dossierId: id });
  expect((await archive(id)).map(({ path }) => path)).toEqual(['ho-so.pdf', 'mau-01.docx', 'mau-02.docx']);

  await here.run(office, editPaper, await here.whole(paperId));
  await here.run(office, submitPaper, { paperId });
  await here.run(leader, signPaper, { paperId });
  await here.run(clerk, numberPaper, { paperId, sequence: 41, dated: '2026-09-17' });
  await here.run(clerk, issuePaper, { paperId });
  const files = await archive(id);
  expect(files.map(({ path }) => path)).toEqual([
    'ho-so.pdf',
    'mau-01.docx',
    'mau-02.docx',
    'mau-03.docx',
    'mau-03.pdf',
  ]);
  const zip = await JSZip.loadAsync(await newest(id));
  const report = await pdfPages((await zip.file('mau-03.pdf')?.async('uint8array')) ?? new Uint8Array());
  expect(report[0]?.text).toContain('41/');
  expect(report[0]?.text).toContain('THÔNG TIN CHUNG');
});

async function archive(dossierId: string) {
  const { id } = await here.run(here.system, startOriginal, { dossierId, kind: 'archive' });
  const task = originalTasks({ files: store }).find(({ name }) => name === 'dossiers.make-original');
  const performer = { db: here.db, actor: here.system, clock: here.now, newId: randomUUID, log: createLog('silent') };
  await task?.run(performer, { originalId: id });
  const { originals } = await originalsOf(here.db, here.system, { dossierId, now: here.now() });
  return originals.find((one) => one.id === id)?.files ?? [];
}

async function newest(dossierId: string): Promise<Buffer> {
  const { originals } = await originalsOf(here.db, here.system, { dossierId, now: here.now() });
  const last = originals.reduce((one, other) => (other.version > one.version ? other : one));
  const { sha256 } = await originalFile(here.db, here.system, { originalId: last.id, now: here.now() });
  return buffer((await store.open(sha256))?.stream ?? Readable.from([]));
}
