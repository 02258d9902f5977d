import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, mayOpenItem } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { itemHints } from '../queries/conflict-hints.ts';
import { expiredOnAgenda } from '../queries/expired-on-agenda.ts';
import { quorumOf } from '../rules/quorum.ts';
import { carryInterests } from './carry-interests.ts';
import { lockItem } from './locked-item.ts';
import { openSheets } from './opened-sheets.ts';

/** The chair opens one product for scoring, if the council can sit; who was there is written down with it. */
export const openItem = defineCommand({
  name: 'agenda-item.open',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid() }),
  subject: async (context, input) => {
    const located = await lockItem(context, input.itemId, 'exclusive');
    const { members, rules, conflicted } = located;
    const there = members.filter(({ present, memberId }) => present === true && !conflicted.has(memberId));
    const hints = rules.interestsBeforeOpening ? await itemHints(context.db, input.itemId) : [];
    const hintsOpen = there.filter(({ memberId }) =>
      hints.some((one) => one.memberId === memberId && one.open.length > 0),
    );
    const { dossierId } = located.item;
    const [found] = located.session.rehearsal
      ? []
      : await expiredOnAgenda(context.db, [{ itemId: input.itemId, dossierId, productName: '' }], today(context.now));
    return {
      ...located,
      expired: found?.papers ?? [],
      quorum: quorumOf(members, rules),
      hintsOpen: hintsOpen.map(({ name }) => name),
    };
  },
  may: (_actor, { session, item, viewer, quorum, conflicted, hintsOpen, expired }) =>
    mayOpenItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      conflicted: viewer !== null && conflicted.has(viewer.memberId),
      hintsOpen,
      expired,
      quorum,
    }),
  run: async (context, { item, session, members, quorum }) => {
    // Whoever was appointed since the product came on the agenda may have declared before another council.
    await carryInterests(context, item, members);
    const scoring = await openSheets(context, item, members);
    if (scoring === 0) throw scoringProblem('agenda-item.nobody-scores');
    const memberIds = members.filter(({ present }) => present === true).map(({ memberId }) => memberId);
    await context.db
      .updateTable('scoring.agendaItem')
      .set({
        state: 'open',
        openedAt: context.now,
        // Opinions in writing have theirs when the answers are counted.
        quorum: session.kind === 'written' ? null : JSON.stringify({ ...quorum, memberIds }),
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
