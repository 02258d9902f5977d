import { sql } from 'kysely';
import { z } from 'zod';
import { allOf, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { checkbox, text } from '#platform/input.ts';
import { callsRoll, mayKeepSession, sessionAllows, sessionKeepers } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockScoringItems, lockSession, touchSession } from './locked-session.ts';
import { openSheets } from './opened-sheets.ts';

/**
 * Calls the roll, whole or one by one, before and during the session. Sheets follow at once: who leaves has the sheets
 * not handed in yet shut, who comes gets sheets for the products being scored.
 */
export const recordAttendance = defineCommand({
  name: 'attendance.record',
  roles: [...sessionKeepers, 'system'],
  input: z.strictObject({
    sessionId: z.uuid(),
    members: z
      .array(z.strictObject({ memberId: z.uuid(), present: checkbox, reason: text(300).default('') }))
      .min(1)
      .max(200),
  }),
  subject: (context, input) => lockSession(context, input.sessionId),
  may: (actor, { session, viewer }) =>
    allOf(
      sessionAllows(session.state, 'attendance.record'),
      callsRoll(session.kind),
      actor.kind === 'system' ? yes : mayKeepSession(viewer),
    ),
  run: async (context, { session, members }, input) => {
    if (new Set(input.members.map(({ memberId }) => memberId)).size < input.members.length)
      throw scoringProblem('attendance.member-twice');
    if (input.members.some((one) => !members.some(({ memberId }) => memberId === one.memberId)))
      throw scoringProblem('attendance.not-a-member');
    await context.db
      .insertInto('scoring.attendance')
      .values(
        input.members.map(({ memberId, present, reason }) => ({
          sessionId: session.id,
          memberId,
          present,
          reason: present ? '' : reason,
          recordedAt: context.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['sessionId', 'memberId']).doUpdateSet({
          present: sql`excluded.present`,
          reason: sql`excluded.reason`,
          recordedAt: context.now,
        }),
      )
      .execute();
    const came = input.members.filter(({ present }) => present).map(({ memberId }) => memberId);
    const left = input.members.filter(({ present }) => !present).map(({ memberId }) => memberId);
    for (const item of await lockScoringItems(context, session.id)) {
      await moveSheets(context, item, left, came);
      await openSheets(
        context,
        item,
        members.filter(({ memberId }) => came.includes(memberId)).map((member) => ({ ...member, present: true })),
      );
    }
    await touchSession(context, session.id);
    context.record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { present: came, absent: left },
    });
    return { sessionId: session.id };
  },
});

async function moveSheets(
  { db }: CommandContext,
  item: { id: string; round: number },
  left: string[],
  came: string[],
): Promise<void> {
  const current = db
    .updateTable('scoring.scoreSheet')
    .where('agendaItemId', '=', item.id)
    .where('round', '=', item.round);
  if (left.length > 0)
    await current
      .set({ state: 'shut', shutBecause: 'absent', version: sql`version + 1` })
      .where('memberId', 'in', left)
      .where('state', '=', 'draft')
      .execute();
  if (came.length > 0)
    await current
      .set({ state: 'draft', shutBecause: null, version: sql`version + 1` })
      .where('memberId', 'in', came)
      .where('state', '=', 'shut')
      .where('shutBecause', '=', 'absent')
      .execute();
}
