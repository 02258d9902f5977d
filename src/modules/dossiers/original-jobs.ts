import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { printedPaper } from '#modules/documents/index.ts';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { defineTask, type Task } from '#platform/jobs.ts';
import type { Performer } from '#platform/performer.ts';
import { failOriginal } from './commands/fail-original.ts';
import { finishOriginal } from './commands/finish-original.ts';
import { noteOriginalProgress } from './commands/note-original-progress.ts';
import { readFormDetail } from './commands/read-form-detail.ts';
import { startOriginal } from './commands/start-original.ts';
import { makeOriginal, type OfficePaper } from './make-original.ts';
import { originalContent, originalToMake, papersGoingAlong } from './queries/original-content.ts';
import { type OriginalKind, originalKinds, originalReasons, showsPrivateAnswers } from './rules/original.ts';

/** What makes the electronic originals of dossiers, in the worker. */
export function originalTasks({ files }: { files: FileStore }): Task[] {
  const makeTask = defineTask({
    name: 'dossiers.make-original',
    payload: z.object({ originalId: z.uuid() }),
    run: async (performer, { originalId }) => {
      const original = await originalToMake(performer.db, originalId);
      if (!original) return;
      const job = asJob(performer);
      const folder = await mkdtemp(join(tmpdir(), 'saolang-'));
      try {
        const kind = original.kind as OriginalKind;
        const { dossierId } = original;
        const detail = showsPrivateAnswers(kind) ? (await perform(job, readFormDetail, { dossierId })).detail : null;
        const now = performer.clock();
        const content = await originalContent(performer.db, { dossierId, detail, now });
        const officePapers = kind === 'archive' ? await papersOfOffice(job, dossierId, now) : [];
        const tell = (done: number, total: number) => noteOriginalProgress(performer, originalId, { done, total });
        const made = await makeOriginal(
          { ...original, kind, askedBy: original.askedBy ?? 'Sao Làng', content, officePapers },
          { store: files, folder, now, tell },
        );
        await perform(job, finishOriginal, { originalId, ...made });
      } catch (error) {
        performer.log.error({ error, originalId }, 'an original could not be made');
        await perform(job, failOriginal, { originalId });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  });

  /** Filing and forwarding ask for originals with a job of their own, so that neither waits for them. */
  const followTask = defineTask({
    name: 'dossiers.follow-with-originals',
    payload: z.object({ dossierId: z.uuid(), madeFor: z.enum(originalReasons), kinds: z.array(z.enum(originalKinds)) }),
    run: async (performer, { dossierId, madeFor, kinds }) => {
      for (const kind of kinds) await perform(asJob(performer), startOriginal, { dossierId, kind, madeFor });
    },
  });

  return [makeTask, followTask];
}

/** Mẫu số 03 and the letters of request, as the register of documents prints them. */
async function papersOfOffice({ db, actor }: Performer, dossierId: string, now: Date): Promise<OfficePaper[]> {
  const { report, letters } = await papersGoingAlong(db, dossierId);
  const print = (paperId: string) => printedPaper(db, actor, { paperId, now });
  return [
    ...(await Promise.all(
      report.map(async (id) => ({
        name: 'mau-03',
        title: 'Mẫu số 03. Báo cáo của UBND cấp xã',
        paper: await print(id),
      })),
    )),
    ...(await Promise.all(
      letters.map(async (id, index) => ({
        name: `van-ban-de-nghi${index === 0 ? '' : `-${index + 1}`}`,
        title: 'Văn bản đề nghị của UBND cấp xã',
        paper: await print(id),
      })),
    )),
  ];
}

const asJob = (performer: Performer): Performer => ({ ...performer, actor: systemActor('job') });
