import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { actorOfGrant } from '#modules/identity/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import { sentenceOf } from '#platform/messages.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem } from '#platform/problem.ts';
import { readSpreadsheet, UnreadableSpreadsheet } from '#platform/read-spreadsheet.ts';
import { writeSpreadsheet } from '#platform/spreadsheet.ts';
import { checkImportRows } from './commands/check-import-rows.ts';
import { failExport } from './commands/fail-export.ts';
import { failImport } from './commands/fail-import.ts';
import { finishExport } from './commands/finish-export.ts';
import { forgetRuns } from './commands/forget-runs.ts';
import { loadImport } from './commands/load-import.ts';
import { noteProgress } from './commands/note-progress.ts';
import { readImport } from './commands/read-import.ts';
import { importSentences } from './list-messages.vi.ts';
import { movedProducerTask, type ProducerMover } from './moved-producer.ts';
import { registryProblem } from './problems.ts';
import { bookSize, exportToWork } from './queries/export-runs.ts';
import { importSurroundings, importToWork } from './queries/import-to-work.ts';
import { producerBook } from './queries/producer-list.ts';
import { productBook } from './queries/product-list.ts';
import { importFields } from './rules/import-table.ts';

import { producerColumns } from './tables/producer-columns.ts';
import { productColumns } from './tables/product-columns.ts';

/** What the register's lists do in the worker. */
export function registryListTasks({ files }: { files: FileStore }, movers: readonly ProducerMover[] = []): Task[] {
  const importPayload = z.object({ importId: z.uuid() });

  const readTask = defineTask({
    name: 'registry.read-import',
    payload: importPayload,
    run: async (performer, { importId }) => {
      const run = await importToWork(performer.db, importId);
      if (run?.state !== 'reading') return;
      const job = asJob(performer);
      await orFailing(job, importId, async () => {
        const found = run.sha256 === null ? undefined : await files.open(run.sha256);
        if (!found) throw registryProblem('import.unreadable');
        const rows = readSpreadsheet(await buffer(found.stream), { columns: mostColumns });
        const around = await importSurroundings(performer.db, run.unitId);
        const tell = (done: number) => noteProgress(performer, importId, { done, total: null });
        await perform(job, readImport, { importId, ...(await checkImportRows(rows, around, tell)) });
      });
    },
  });

  const loadTask = defineTask({
    name: 'registry.load-import',
    payload: importPayload,
    run: async (performer, { importId }) => {
      const run = await importToWork(performer.db, importId);
      if (run?.state !== 'loading') return;
      const asker = await actorOfGrant(
        performer.db,
        { personId: run.askedBy, grantId: run.grantId },
        performer.clock(),
      );
      const tell = (done: number) => noteProgress(performer, importId, { done, total: run.rowsGood });
      await tell(0);
      await orFailing(asJob(performer), importId, async () => {
        if (!asker) throw importSentences.grantEnded;
        await perform({ ...performer, actor: asker }, loadImport, { importId, tell });
      });
    },
  });

  const exportTask = defineTask({
    name: 'registry.make-export',
    payload: z.object({ exportId: z.uuid() }),
    run: async (performer, { exportId }) => {
      const run = await exportToWork(performer.db, exportId);
      if (run?.state !== 'waiting') return;
      const asker = await actorOfGrant(
        performer.db,
        { personId: run.askedBy, grantId: run.grantId },
        performer.clock(),
      );
      if (!asker) {
        await perform(asJob(performer), failExport, { exportId, refusal: importSentences.grantEnded });
        return;
      }
      const folder = await mkdtemp(join(tmpdir(), 'saolang-'));
      try {
        const path = join(folder, 'table.xlsx');
        const total = await bookSize(performer.db, asker, run.book);
        const tell = (done: number) => noteProgress(performer, exportId, { done, total });
        await tell(0);
        const rows =
          run.book === 'products'
            ? await writeSpreadsheet(path, 'Sổ sản phẩm', productColumns, productBook(performer.db, asker), tell)
            : await writeSpreadsheet(path, 'Sổ chủ thể', producerColumns, producerBook(performer.db, asker), tell);
        const name = run.book === 'products' ? 'so-san-pham.xlsx' : 'so-chu-the.xlsx';
        const file = await keepFile(files, path, { name, mediaType: spreadsheetType });
        await perform(asJob(performer), finishExport, { exportId, file, rows });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  });

  const forgetTask = defineTask({
    name: 'registry.forget-runs',
    payload: z.looseObject({}),
    // Each hour at a quarter past: a file is there for a day, not for two.
    cron: '15 * * * *',
    run: async (performer) => void (await perform(asJob(performer), forgetRuns, {})),
  });

  return [readTask, loadTask, exportTask, forgetTask, movedProducerTask(movers)];
}

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const mostColumns = importFields.length + 20;

const asJob = (performer: Performer): Performer => ({ ...performer, actor: systemActor('job') });

/** A refusal is for the person who brought the file; what is none is a fault, and the queue tries again. */
async function orFailing(job: Performer, importId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    await perform(job, failImport, { importId, ...refusal });
  }
}

function refusalOf(error: unknown): { refusal: string; row?: number } | undefined {
  if (typeof error === 'string') return { refusal: error };
  if (error instanceof UnreadableSpreadsheet) return { refusal: sentenceOf('import.unreadable') };
  if (!(error instanceof Problem)) return undefined;
  const { row } = error.details;
  return { refusal: error.data.sentence, row: typeof row === 'number' ? row : undefined };
}
