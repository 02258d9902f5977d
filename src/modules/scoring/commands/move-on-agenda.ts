import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayEditAgenda, sessionAllows } from '../access.ts';
import { lockSession, touchSession } from './locked-session.ts';

/** Moves a product to another place on the agenda, counted from 1; the others close up. */
export const moveOnAgenda = defineCommand({
  name: 'agenda.move',
  roles: ['council-secretary', 'council-chair'],
  input: z.strictObject({
    sessionId: z.uuid(),
    itemId: z.uuid(),
    position: z.coerce.number().int().min(1).max(1000),
  }),
  subject: async (context, { sessionId, itemId }) => {
    const located = await lockSession(context, sessionId);
    const items = await context.db
      .selectFrom('scoring.agendaItem')
      .select('id')
      .where('sessionId', '=', sessionId)
      .orderBy('position')
      .execute();
    if (!items.some(({ id }) => id === itemId)) throw platformProblem('not-found');
    return { ...located, items };
  },
  may: (_actor, { session, viewer }) => allOf(sessionAllows(session.state, 'agenda.move'), mayEditAgenda(viewer)),
  run: async (context, { session, items }, { itemId, position }) => {
    const order = items.map(({ id }) => id).filter((id) => id !== itemId);
    order.splice(position - 1, 0, itemId);
    // The unique position is checked when the transaction ends, so rows may cross meanwhile.
    for (const [index, id] of order.entries())
      await context.db
        .updateTable('scoring.agendaItem')
        .set({ position: index + 1 })
        .where('id', '=', id)
        .where('position', '!=', index + 1)
        .execute();
    await touchSession(context, session.id);
    context.record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { agendaItem: itemId, position },
    });
    return { sessionId: session.id };
  },
});
