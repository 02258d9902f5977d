import { z } from 'zod';
import { leaveCouncil } from '#modules/dossiers/index.ts';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { itemAllows, mayEditAgenda, sessionAllows } from '../access.ts';
import type { ItemState } from '../rules/session.ts';
import { lockSession, touchSession } from './locked-session.ts';

/** Takes a product that was not opened yet off the agenda; its dossier leaves the council. */
export const removeFromAgenda = defineCommand({
  name: 'agenda.remove',
  roles: ['council-secretary', 'council-chair'],
  input: z.strictObject({ sessionId: z.uuid(), itemId: z.uuid(), reason: requiredText(500) }),
  subject: async (context, { sessionId, itemId }) => {
    const located = await lockSession(context, sessionId);
    const item = await context.db
      .selectFrom('scoring.agendaItem')
      .select(['id', 'state', 'dossierId', 'position'])
      .where('id', '=', itemId)
      .where('sessionId', '=', sessionId)
      .forUpdate()
      .executeTakeFirst();
    if (!item) throw platformProblem('not-found');
    return { ...located, item };
  },
  may: (_actor, { session, item, viewer }) =>
    allOf(
      sessionAllows(session.state, 'agenda.remove'),
      itemAllows(item.state as ItemState, 'agenda.remove'),
      mayEditAgenda(viewer),
    ),
  run: async (context, { session, item }, { reason }) => {
    const { db } = context;
    await context.perform(leaveCouncil, { dossierId: item.dossierId });
    await db.deleteFrom('scoring.hintDismissal').where('agendaItemId', '=', item.id).execute();
    // Interests may have been declared before the product opened; they go with it.
    await db.deleteFrom('scoring.interest').where('agendaItemId', '=', item.id).execute();
    await db.deleteFrom('scoring.agendaItem').where('id', '=', item.id).execute();
    await db
      .updateTable('scoring.agendaItem')
      .set((set) => ({ position: set('position', '-', 1) }))
      .where('sessionId', '=', session.id)
      .where('position', '>', item.position)
      .execute();
    await touchSession(context, session.id);
    context.record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { agendaItem: item.id, dossierId: item.dossierId, reason },
    });
    return { sessionId: session.id };
  },
});
