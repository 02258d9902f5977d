import { z } from 'zod';
import type { Database } from '../db.server.ts';
import { defineTask } from '../jobs.ts';
import type { FileStore } from './file-store.ts';

/** The nightly task that takes away content no row points to: uploads whose form was refused, or a crash in between. */
export const sweepOrphansTask = (files: FileStore) =>
  defineTask({
    name: 'files.sweep-orphans',
    payload: z.looseObject({}),
    // 19:30 UTC is 02:30 in Asia/Ho_Chi_Minh.
    cron: '30 19 * * *',
    run: async ({ db, clock, log }) => {
      const removed = await sweepOrphans(db, files, clock());
      log.info({ removed }, 'files.sweep-orphans');
    },
  });

/** Removes content that is older than a day and has no row. Gives how many files went. */
export async function sweepOrphans(db: Database, files: FileStore, now: Date): Promise<number> {
  // A command writes its row within seconds of the content; a day leaves room for every retry and clock.
  const before = new Date(now.getTime() - 24 * 3_600_000);
  let removed = 0;
  let batch: string[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    const rows = await db.selectFrom('platform.file').select('sha256').where('sha256', 'in', batch).execute();
    const pointedTo = new Set(rows.map((row) => row.sha256));
    for (const sha256 of batch.filter((hash) => !pointedTo.has(hash))) {
      // The same content may have been sent again since the list was read.
      await files.remove(sha256, before);
      removed += 1;
    }
    batch = [];
  };
  for await (const { sha256, storedAt } of files.list()) {
    if (storedAt >= before) continue;
    batch.push(sha256);
    if (batch.length === 500) await flush();
  }
  await flush();
  return removed;
}
