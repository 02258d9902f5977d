import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, itemAllows, mayChair, sessionIsOpen } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import type { CouncilRules } from '../rules/council-rules.ts';
import { quorumOf } from '../rules/quorum.ts';
import { lockItem } from './locked-item.ts';
import { openSheets } from './opened-sheets.ts';

/** The chair opens one product for scoring, if the council can sit; who was there is written down with it. */
export const openItem = defineCommand({
  name: 'agenda-item.open',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid() }),
  subject: (context, input) => lockItem(context, input.itemId, 'exclusive'),
  may: (_actor, { session, item, viewer }) =>
    allOf(sessionIsOpen(session.state), itemAllows(item.state, 'agenda-item.open'), mayChair(viewer)),
  run: async (context, { item, session, members, rules }) => {
    const { quorumPercent, chairMustAttend } = rules as CouncilRules;
    const quorum = quorumOf(
      members.map(({ seat, present, leads }) => ({ seat, leads, present: present === true })),
      quorumPercent,
      chairMustAttend,
    );
    if (!quorum.led && chairMustAttend) throw scoringProblem('agenda-item.chair-missing');
    if (!quorum.reached)
      throw scoringProblem('agenda-item.quorum-missing', {
        present: quorum.present,
        members: quorum.members,
        percent: quorum.percent,
      });
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
