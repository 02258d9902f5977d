import { sql } from 'kysely';
import { z } from 'zod';
import { readmitReader } from '#modules/dossiers/index.ts';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { chairRoles, isWithoutInterest, itemAllows, mayChair } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { sheetShutBecause } from '../rules/conflict-of-interest.ts';
import { isScoring } from '../rules/session.ts';
import { lockItem } from './locked-item.ts';
import { openSheets } from './opened-sheets.ts';

/** The chair finds, with a reason, that a declared interest does not stand in the way; the member's sheet opens again. */
export const dismissInterest = defineCommand({
  name: 'interest.dismiss',
  roles: chairRoles,
  input: z.strictObject({ interestId: z.uuid(), reason: requiredText(1000) }),
  subject: async (context, { interestId }) => {
    const found = await context.db
      .selectFrom('scoring.interest')
      .select(['agendaItemId'])
      .where('id', '=', interestId)
      .executeTakeFirst();
    if (!found) throw platformProblem('not-found');
    const located = await lockItem(context, found.agendaItemId, 'exclusive');
    const interest = await context.db
      .selectFrom('scoring.interest')
      .select(['id', 'memberId', 'dismissedAt'])
      .where('id', '=', interestId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    return { ...located, interest };
  },
  may: (_actor, { item, viewer, interest, conflicted }) =>
    allOf(
      mayChair(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
      itemAllows(item.state, 'interest.dismiss'),
      interest.dismissedAt === null ? yes : noBecause(scoringProblem('interest.dismissed')),
    ),
  run: async (context, { item, session, members, interest }, { reason }) => {
    const { db, now, record } = context;
    await db
      .updateTable('scoring.interest')
      .set({ dismissedAt: now, dismissalReason: reason })
      .where('id', '=', interest.id)
      .execute();
    const member = members.find(({ memberId }) => memberId === interest.memberId);
    if (member)
      await context.perform(readmitReader, {
        dossierId: item.dossierId,
        personId: member.personId,
        councilId: session.councilId,
      });
    if (member && isScoring(item.state)) {
      const shutBecause = sheetShutBecause({ conflicted: false, present: member.present === true });
      await db
        .updateTable('scoring.scoreSheet')
        .set({ state: shutBecause === null ? 'draft' : 'shut', shutBecause, version: sql`version + 1` })
        .where('agendaItemId', '=', item.id)
        .where('memberId', '=', member.memberId)
        .where('round', '=', item.round)
        .where('state', '=', 'shut')
        .execute();
      await openSheets(context, item, [member]);
    }
    record({
      subject: { kind: 'interest', id: interest.id },
      unitId: session.unitId,
      details: { agendaItem: item.id, memberId: interest.memberId },
    });
    return { itemId: item.id };
  },
});
