import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, mayCloseSession } from '../access.ts';
import { lockSession } from './locked-session.ts';

/** The chair closes the sitting when every product left on the agenda has its result. Nothing changes afterwards. */
export const closeSession = defineCommand({
  name: 'session.close',
  roles: chairRoles,
  input: z.strictObject({ sessionId: z.uuid() }),
  // Exclusive: every command on a product holds the session shared, so none is under way.
  subject: async (context, { sessionId }) => {
    const located = await lockSession(context, sessionId);
    const unsettled = await context.db
      .selectFrom('scoring.agendaItem as item')
      .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
      .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
      .select('product.name')
      .where('item.sessionId', '=', sessionId)
      .where('item.state', '!=', 'settled')
      .orderBy('item.position')
      .execute();
    return { ...located, unsettled: unsettled.map(({ name }) => name) };
  },
  may: (_actor, { session, viewer, unsettled }) => mayCloseSession({ viewer, state: session.state, unsettled }),
  run: async ({ db, now, record }, { session }) => {
    await db
      .updateTable('scoring.session')
      .set({ state: 'closed', closedAt: now, version: sql`version + 1` })
      .where('id', '=', session.id)
      .execute();
    record({ subject: { kind: 'session', id: session.id }, unitId: session.unitId });
    return { sessionId: session.id };
  },
});
