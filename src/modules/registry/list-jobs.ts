import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import { sentenceOf } from '#platform/messages.ts';
import type { Performer } from '#platform/performer.ts';
import { Problem } from '#platform/problem.ts';
import { readSpreadsheet, UnreadableSpreadsheet } from '#platform/read-spreadsheet.ts';
import { checkImportRows } from './commands/check-import-rows.ts';
import { failImport } from './commands/fail-import.ts';
import { loadImport } from './commands/load-import.ts';
import { noteProgress } from './commands/note-progress.ts';
import { readImport } from './commands/read-import.ts';
import { importSentences } from './list-messages.vi.ts';
import { registryProblem } from './problems.ts';
import { actorOfRun } from './queries/actor-of-run.ts';
import { importSurroundings, importToWork } from './queries/import-to-work.ts';
import { importFields } from './rules/import-table.ts';

/** What the register's lists do in the worker. */
export function registryListTasks({ files }: { files: FileStore }): Task[] {
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
      const asker = await actorOfRun(performer.db, run, performer.clock());
      const tell = (done: number) => noteProgress(performer, importId, { done, total: run.rowsGood });
      await tell(0);
      await orFailing(asJob(performer), importId, async () => {
        if (!asker) throw importSentences.grantEnded;
        await perform({ ...performer, actor: asker }, loadImport, { importId, tell });
      });
    },
  });

  return [readTask, loadTask];
}

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
