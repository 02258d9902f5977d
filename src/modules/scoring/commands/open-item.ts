import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, mayOpenItem } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { quorumOf } from '../rules/quorum.ts';
import { lockItem } from './locked-item.ts';
import { openSheets } from './opened-sheets.ts';

/** The chair opens one product for scoring, if the council can sit; who was there is written down with it. */
export const openItem = defineCommand({
  name: 'agenda-item.open',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid() }),
  subject: async (context, input) => {
    const located = await lockItem(context, input.itemId, 'exclusive');
    return { ...located, quorum: quorumOf(located.members, located.rules) };
  },
  may: (_actor, { session, item, viewer, quorum, rules }) =>
    mayOpenItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      quorum,
      chairMustAttend: rules.chairMustAttend,
    }),
  run: async (context, { item, session, members, quorum }) => {
    const scoring = await openSheets(context, item, members);
    if (scoring === 0) throw scoringProblem('agenda-item.nobody-scores');
    const there = members.filter(({ present }) => present === true).map(({ memberId }) => memberId);
    await context.db
      .updateTable('scoring.agendaItem')
      .set({
        state: 'open',
        openedAt: context.now,
        quorum: JSON.stringify({ ...quorum, memberIds: there }),
        version: sql`version + 1`,
      })
      .where('id', '=', item.id)
      .execute();
    context.record({
      subject: { kind: 'agenda-item', id: item.id },
      unitId: session.unitId,
      details: { present: quorum.present, members: quorum.members, sheets: scoring },
    });
    return { itemId: item.id };
  },
});
