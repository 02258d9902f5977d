import { createHash } from 'node:crypto';
import { type Kysely, type QueryCreator, sql } from 'kysely';
import type { Actor } from './actor.ts';
import { actorKey, roleOf } from './actor.ts';
import type { Reader } from './db.server.ts';
import type { DB } from './schema.generated.ts';

/** What a command changed. `details` hold identifiers and field names, never personal values. */
export interface ChangeRecord {
  subject: { kind: string; id: string };
  unitId: string | null;
  details?: Record<string, unknown>;
}

/**
 * Appends one event in the caller's transaction. Only the command runner and better-auth's hooks call this. With a request
 * key the `answer` is kept for a repetition by the same statement: every statement more is a round trip that the locks wait.
 */
export async function appendEvent(
  db: Reader,
  event: ChangeRecord & {
    name: string;
    actor: Actor;
    at: Date;
    requestKey?: string;
    requestNumber?: string;
    answer?: unknown;
  },
): Promise<void> {
  const { actor } = event;
  const from: Pick<Reader, 'insertInto'> =
    event.requestKey === undefined ? db : keepingAnswer(db, actor, event.requestKey, event.answer);
  await from
    .insertInto('platform.event')
    .values({
      at: event.at,
      name: event.name,
      actorPersonId: actor.kind === 'person' ? actor.personId : null,
      actorGrantId: actor.kind === 'person' ? actor.grant.id : null,
      actorRole: roleOf(actor),
      unitId: event.unitId,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      details: JSON.stringify(event.details ?? {}),
      requestKey: event.requestKey ?? null,
      requestNumber: event.requestNumber ?? null,
    })
    .execute();
}

const keepingAnswer = (db: Reader, actor: Actor, key: string, answer: unknown) =>
  db.with('answered', (first) =>
    first
      .updateTable('platform.request')
      .set({ answer: JSON.stringify(answer ?? null) })
      .where('actor', '=', actorKey(actor))
      .where('key', '=', key),
  ) as unknown as QueryCreator<DB>;

/**
 * Seals every day of Asia/Ho_Chi_Minh that ended at least one hour before `now` and is not sealed yet, in order.
 * The hash of a day covers its events ordered by id and the hash of the day before. Gives the days sealed.
 */
export async function sealFinishedDays(db: Kysely<DB>, now: Date): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(727002)`.execute(transaction);
    const { rows } = await sql<{ day: string }>`
      select day::text as day from generate_series(
        coalesce((select max(day) + 1 from platform.event_seal), (select min((at at time zone 'Asia/Ho_Chi_Minh')::date) from platform.event)),
        ((${now}::timestamptz - interval '1 hour') at time zone 'Asia/Ho_Chi_Minh')::date - 1, interval '1 day') as day`.execute(
      transaction,
    );
    const days = rows.map((row) => row.day.slice(0, 10));
    for (const day of days) {
      const previous = await transaction
        .selectFrom('platform.eventSeal')
        .select('hash')
        .orderBy('day', 'desc')
        .limit(1)
        .executeTakeFirst();
      const sealed = await hashDay(transaction, day, previous?.hash ?? genesis);
      await transaction
        .insertInto('platform.eventSeal')
        .values({ ...sealed, day, sealedAt: now })
        .execute();
    }
    return days;
  });
}

export interface SealCheck {
  days: number;
  /** The first day whose events no longer give the sealed hash, or whose link to the day before is broken. */
  brokenDay: string | null;
}

/** Re-computes the whole chain and names the first day that does not match. */
export async function verifySeals(db: Reader): Promise<SealCheck> {
  const seals = await db.selectFrom('platform.eventSeal').selectAll().orderBy('day').execute();
  let previous = genesis;
  for (const seal of seals) {
    const expected = await hashDay(db, seal.day, previous);
    if (expected.hash !== seal.hash || seal.previousHash !== previous)
      return { days: seals.length, brokenDay: seal.day };
    previous = seal.hash;
  }
  return { days: seals.length, brokenDay: null };
}

const genesis = '0'.repeat(64);

async function hashDay(db: Reader, day: string, previousHash: string) {
  const hash = createHash('sha256').update(`${previousHash}\n${day}\n`);
  let count = 0;
  let first: number | null = null;
  let last: number | null = null;
  for (;;) {
    const { rows } = await sql<{ id: number; line: string }>`
      select id, jsonb_build_array(id, extract(epoch from at)::text, name, actor_person_id, actor_grant_id, actor_role,
          unit_id, subject_kind, subject_id, details, request_key, request_number)::text as line
      from platform.event
      where at >= (${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and at < ((${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and id > ${last ?? 0}
      order by id limit 5000`.execute(db);
    for (const row of rows) {
      hash.update(`${row.line}\n`);
      first ??= row.id;
      last = row.id;
    }
    count += rows.length;
    if (rows.length < 5000) break;
  }
  return { firstEventId: first, lastEventId: last, eventCount: count, previousHash, hash: hash.digest('hex') };
}
