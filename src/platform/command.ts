import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Verdict } from './access.ts';
import { type Actor, actorKey, roleOf } from './actor.ts';
import type { DatabaseTransaction } from './db.server.ts';
import { appendEvent, type ChangeRecord } from './events.ts';
import { parseInput } from './input.ts';
import { addJob, type Job } from './jobs.ts';
import type { Log } from './log.ts';
import { commandOutcomes } from './metrics.ts';
import type { Performer } from './performer.ts';
import { isStalePlan } from './prepared-client.server.ts';
import { Problem, platformProblem, problemFromDatabase } from './problem.ts';

/** What a command finds around it while it runs, all inside one transaction. */
export interface CommandContext {
  db: DatabaseTransaction;
  actor: Actor;
  now: Date;
  newId: () => string;
  log: Log;
  /** States what changed; exactly once in every command. */
  record: (change: ChangeRecord) => void;
  /** Queues a job that becomes visible when the transaction commits. */
  enqueue: (job: Job) => Promise<void>;
  /** Performs a lower module's command at the same instant; it leaves its own event. */
  perform: <Schema extends z.ZodType, Subject, Answer>(
    command: Command<Schema, Subject, Answer>,
    input: z.input<Schema>,
  ) => Promise<Answer>;
}

/** A change, in five named parts. The name is also permission, event, log field, metric and key of its sentence. */
export interface Command<Schema extends z.ZodType, Subject, Answer> {
  name: string;
  /** Which roles may ever do it (static, so that a matrix can be printed). */
  roles: readonly string[];
  input: Schema;
  /** Loads what it acts on, locked, only among what the actor can see; throws not-found otherwise. */
  subject: (context: CommandContext, input: z.output<Schema>) => Promise<Subject>;
  /** The predicate from access.ts. */
  may: (actor: Actor, subject: Subject, now: Date) => Verdict;
  /** Consults rules, writes, records, enqueues; gives a plain value that fits JSON. */
  run: (context: CommandContext, subject: Subject, input: z.output<Schema>) => Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands forgets their types; perform() keeps them.
export type AnyCommand = Command<any, any, any>;

/** Gives the command back; exists so that types flow from `input` and `subject` into `may` and `run`. */
export const defineCommand = <Schema extends z.ZodType, Subject, Answer>(command: Command<Schema, Subject, Answer>) =>
  command;

/**
 * Performs a command: role, input, then in one transaction subject, may, run, its one event and its jobs.
 * With a `requestKey` a repetition gives the first answer, and the same key with other input is refused (409).
 * Retries serialisation failures, deadlocks and plans that a migration made stale. Throws Problem for every refusal.
 */
export async function perform<Schema extends z.ZodType, Subject, Answer>(
  performer: Performer,
  command: Command<Schema, Subject, Answer>,
  input: unknown,
  options: { requestKey?: string } = {},
): Promise<Answer> {
  try {
    refuseRole(command, performer.actor);
    const parsed = parseInput(command.input, input);
    const answer = await retrying(() =>
      performer.db.transaction().execute((db) => runOnce(db, performer, command, parsed, options.requestKey)),
    );
    commandOutcomes.inc({ command: command.name, outcome: 'done' });
    return answer;
  } catch (error) {
    const refusal = problemFromDatabase(error);
    commandOutcomes.inc({ command: command.name, outcome: refusal instanceof Problem ? refusal.code : 'fault' });
    throw refusal;
  }
}

async function runOnce<Schema extends z.ZodType, Subject, Answer>(
  db: DatabaseTransaction,
  performer: Performer,
  command: Command<Schema, Subject, Answer>,
  input: z.output<Schema>,
  requestKey: string | undefined,
): Promise<Answer> {
  const now = performer.clock();
  if (requestKey === undefined) return runInside(db, performer, now, command, input);
  const actor = actorKey(performer.actor);
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const inserted = await db
    .insertInto('platform.request')
    .values({ actor, key: requestKey, command: command.name, inputHash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    const first = await db
      .selectFrom('platform.request')
      .selectAll()
      .where('actor', '=', actor)
      .where('key', '=', requestKey)
      .executeTakeFirstOrThrow();
    if (first.command !== command.name || first.inputHash !== inputHash) throw platformProblem('request-key.reused');
    return first.answer as Answer;
  }
  return runInside(db, performer, now, command, input, requestKey);
}

async function runInside<Schema extends z.ZodType, Subject, Answer>(
  db: DatabaseTransaction,
  performer: Performer,
  now: Date,
  command: Command<Schema, Subject, Answer>,
  input: z.output<Schema>,
  requestKey?: string,
): Promise<Answer> {
  const { actor, newId, log, requestNumber } = performer;
  const changes: ChangeRecord[] = [];
  const context: CommandContext = {
    db,
    actor,
    now,
    newId,
    log,
    record: (change) => void changes.push(change),
    enqueue: (job) => addJob(db, job),
    perform: (inner, innerInput) => {
      refuseRole(inner, actor);
      return runInside(db, performer, now, inner, parseInput(inner.input, innerInput));
    },
  };
  const subject = await command.subject(context, input);
  const verdict = command.may(actor, subject, now);
  if (!verdict.allowed) throw new Problem(verdict.code, verdict.status, verdict.details);
  const answer = await command.run(context, subject, input);
  const [change] = changes;
  if (change === undefined || changes.length > 1)
    throw new Error(`Command ${command.name} recorded ${changes.length} events; it must record exactly one`);
  await appendEvent(db, { ...change, name: command.name, actor, at: now, requestKey, requestNumber, answer });
  return answer;
}

function refuseRole(command: AnyCommand, actor: Actor): void {
  const role = roleOf(actor);
  if (role === 'visitor' && !command.roles.includes(role)) throw platformProblem('sign-in-needed');
  if (!command.roles.includes(role)) throw platformProblem('role-missing', { role });
}

const serializationFailure = '40001';
const deadlockDetected = '40P01';

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const code = (error as { code?: string } | null)?.code;
      const passes = code === serializationFailure || code === deadlockDetected || isStalePlan(error);
      if (!passes || tries === 5) throw error;
    }
  }
}
