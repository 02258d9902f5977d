import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Database } from '#platform/db.server.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { ReceivedFile } from '#platform/files/receive-upload.ts';
import { parseInput } from '#platform/input.ts';
import type { Task } from '#platform/jobs.ts';
import type { Performer } from '#platform/performer.ts';

/** A folder as the store of files, gone afterwards, and a way to put content into it as an upload does. */
export function useFileStore(): {
  store: FileStore;
  keep: (content: Uint8Array, name: string, mediaType: string) => Promise<ReceivedFile>;
} {
  let folder = '';
  const held = {
    store: undefined as unknown as FileStore,
    keep: async (content: Uint8Array, name: string, mediaType: string): Promise<ReceivedFile> => {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const path = join(folder, randomUUID());
      await writeFile(path, content);
      await held.store.keep(path, sha256);
      return { sha256, size: content.length, mediaType, name };
    },
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'saolang-store-'));
    held.store = createDiskStore(join(folder, 'files'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return held;
}

/** Does the jobs that wait, one after the other as the worker would, until none is left that `tasks` can do. */
export async function workOff(owner: Database, performer: Performer, tasks: readonly Task[]): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string; task: string; payload: unknown }>`
      select job.id::text, tasks.identifier as task, job.payload from graphile_worker._private_jobs job
      join graphile_worker._private_tasks tasks on tasks.id = job.task_id
      where tasks.identifier in (${sql.join(tasks.map(({ name }) => name))}) and job.run_at <= now()
      order by job.id limit 1`.execute(owner);
    const [job] = rows;
    const task = tasks.find(({ name }) => name === job?.task);
    if (!job || !task) return;
    await task.run({ ...performer, actor: systemActor('job') }, parseInput(task.payload, job.payload));
    await sql`delete from graphile_worker._private_jobs where id = ${job.id}::bigint`.execute(owner);
  }
}
