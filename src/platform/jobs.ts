import { sql } from 'kysely';
import type { z } from 'zod';
import type { Reader } from './db.server.ts';
import type { Performer } from './performer.ts';

/** A job to do later: its task's name and a payload that fits JSON. `key` makes a repetition replace it. */
export interface Job {
  task: string;
  payload: unknown;
  key?: string;
  runAt?: Date;
}

/** What the worker can do. Tasks are idempotent: the queue delivers at least once. */
export interface Task<Schema extends z.ZodType = z.ZodType> {
  name: string;
  payload: Schema;
  /** Cron pattern in UTC for tasks that start themselves. */
  cron?: string;
  run: (performer: Performer, payload: z.output<Schema>) => Promise<void>;
}

export const defineTask = <Schema extends z.ZodType>(task: Task<Schema>): Task<Schema> => task;

/** Adds a job in the caller's transaction, so that it exists exactly if the change does. */
export async function addJob(db: Reader, job: Job): Promise<void> {
  await sql`select graphile_worker.add_job(${job.task}, payload := ${JSON.stringify(job.payload)}::json,
    job_key := ${job.key ?? null}, run_at := ${job.runAt ?? null})`.execute(db);
}
