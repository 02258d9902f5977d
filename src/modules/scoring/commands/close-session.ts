import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, mayChair, sessionAllows } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockSession } from './locked-session.ts';

/** The chair closes the sitting when every product left on the agenda has its result. Nothing changes afterwards. */
export const closeSession = defineCommand({
  name: 'session.close',
  roles: chairRoles,
  input: z.strictObject({ sessionId: z.uuid() }),
  // Exclusive: every command on a product holds the session shared, so none is under way.
  subject: (context, input) => lockSession(context, input.sessionId),
  may: (_actor, { session, viewer }) => allOf(sessionAllows(session.state, 'session.close'), mayChair(viewer)),
  run: async ({ db, now, record }, { session }) => {
    const unsettled = await db
      .selectFrom('scoring.agendaItem as item')
      .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
      .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
      .select('product.name')
      .where('item.sessionId', '=', session.id)
      .where('item.state', '!=', 'settled')
      .orderBy('item.position')
      .execute();
    if (unsettled.length > 0)
      throw scoringProblem('session.items-unsettled', { names: unsettled.map(({ name }) => name) });
    await db
      .updateTable('scoring.session')
      .set({ state: 'closed', closedAt: now, version: sql`version + 1` })
      .where('id', '=', session.id)
      .execute();
    record({ subject: { kind: 'session', id: session.id }, unitId: session.unitId });
    return { sessionId: session.id };
  },
});
