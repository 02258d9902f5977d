import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { obligedProducers } from '../obliged-producers.ts';

/**
 * What the programme keeps about a producer follows it to the record that it was merged into or that succeeds it: the
 * reports that it still owes (what it handed in only when it was the same producer all along), and the rows that it
 * filled behind indicators. Where the successor owes that month's report itself, the old one is owed no more. Doing it
 * twice changes nothing.
 */
export const followProducer = defineCommand({
  name: 'programme.follow-producer',
  roles: ['system'],
  input: z.strictObject({ producerId: z.uuid(), successorId: z.uuid(), settledToo: checkbox }),
  subject: async () => ({}),
  may: () => yes,
  run: async (context, _subject, { producerId, successorId, settledToo }) => {
    const { unitId, moved, dropped } = await moveReports(context, { producerId, successorId, settledToo });
    const rows = await moveIndicatorRows(context, { producerId, successorId });
    context.record({
      subject: { kind: 'producer', id: successorId },
      unitId,
      details: { movedFrom: producerId, reports: moved, dropped, indicatorRows: rows },
    });
    return { reports: moved.length, dropped: dropped.length, indicatorRows: rows };
  },
});

interface Move {
  producerId: string;
  successorId: string;
}

async function moveReports(
  { db }: CommandContext,
  { producerId, successorId, settledToo }: Move & { settledToo: boolean },
) {
  const own = await db
    .selectFrom('programme.unitReport')
    .select(['id', 'unitId', 'period', 'submittedAt'])
    .where('producerId', '=', producerId)
    .forNoKeyUpdate()
    .execute();
  const theirs = await db
    .selectFrom('programme.unitReport')
    .select('period')
    .where('producerId', '=', successorId)
    .execute();
  const taken = new Set(theirs.map(({ period }) => period));
  const open = own.filter(({ submittedAt }) => settledToo || submittedAt === null);
  const moved = open.filter(({ period }) => !taken.has(period)).map(({ id }) => id);
  // Both were asked for the month: one report is enough, and what was handed in stays where it is.
  const dropped = open
    .filter(({ period, submittedAt }) => taken.has(period) && submittedAt === null)
    .map(({ id }) => id);
  const unitId = own[0]?.unitId ?? null;
  const successor =
    unitId === null ? undefined : (await obligedProducers(db, unitId)).find(({ id }) => id === successorId);
  if (moved.length > 0)
    await db
      .updateTable('programme.unitReport')
      .set({ producerId: successorId, ...(successor && { name: successor.name }) })
      .where('id', 'in', moved)
      .execute();
  if (dropped.length > 0) await db.deleteFrom('programme.unitReport').where('id', 'in', dropped).execute();
  return { unitId, moved, dropped };
}

async function moveIndicatorRows({ db, now }: CommandContext, { producerId, successorId }: Move): Promise<number> {
  const rows = await db
    .selectFrom('programme.indicatorMember as member')
    .select(['member.id', 'member.indicatorId'])
    .where('member.sourceKind', '=', 'producer')
    .where('member.sourceId', '=', producerId)
    .where('member.removedAt', 'is', null)
    .forNoKeyUpdate()
    .execute();
  for (const { id, indicatorId } of rows) {
    const there = await db
      .selectFrom('programme.indicatorMember')
      .select('id')
      .where('indicatorId', '=', indicatorId)
      .where('sourceKind', '=', 'producer')
      .where('sourceId', '=', successorId)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    await db
      .updateTable('programme.indicatorMember')
      .set(there ? { removedAt: now } : { sourceId: successorId })
      .where('id', '=', id)
      .execute();
  }
  return rows.length;
}
