import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, mayReopenItem } from '../access.ts';
import { scoringStateOf } from '../rules/session.ts';
import { lockItem } from './locked-item.ts';
import { openSheets } from './opened-sheets.ts';

/** The chair takes the end of scoring back before the result is settled, with a reason. Sheets that are in stay in. */
export const reopenItem = defineCommand({
  name: 'agenda-item.reopen',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid(), reason: requiredText(500) }),
  subject: (context, input) => lockItem(context, input.itemId, 'exclusive'),
  may: (_actor, { session, item, viewer, conflicted }) =>
    mayReopenItem({
      viewer,
      sessionState: session.state,
      itemState: item.state,
      conflicted: viewer !== null && conflicted.has(viewer.memberId),
    }),
  run: async (context, { item, session, members }, { reason }) => {
    await context.db
      .updateTable('scoring.agendaItem')
      .set({
        state: scoringStateOf(item.round),
        closedAt: null,
        missing: JSON.stringify([]),
        version: sql`version + 1`,
      })
      .where('id', '=', item.id)
      .execute();
    await openSheets(context, item, members);
    context.record({ subject: { kind: 'agenda-item', id: item.id }, unitId: session.unitId, details: { reason } });
    return { itemId: item.id };
  },
});
