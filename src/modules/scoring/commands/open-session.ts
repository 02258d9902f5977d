import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, mayOpenSession } from '../access.ts';
import { lockSession } from './locked-session.ts';

/**
 * The chair opens the sitting once the roll is called. The council's rules are copied into the session and hold for it,
 * whatever is decided later. The quorum is taken for each product, when it opens.
 */
export const openSession = defineCommand({
  name: 'session.open',
  roles: chairRoles,
  input: z.strictObject({ sessionId: z.uuid() }),
  subject: async (context, { sessionId }) => {
    const located = await lockSession(context, sessionId);
    const { items } = await context.db
      .selectFrom('scoring.agendaItem')
      .select((select) => select.fn.countAll<number>().as('items'))
      .where('sessionId', '=', sessionId)
      .executeTakeFirstOrThrow();
    return { ...located, items };
  },
  may: (_actor, { session, viewer, members, items }) =>
    mayOpenSession({
      viewer,
      state: session.state,
      unrecorded: members.filter(({ present }) => present === null).map(({ name }) => name),
      items,
    }),
  run: async ({ db, now, record }, { session, councilRules }) => {
    await db
      .updateTable('scoring.session')
      .set({ state: 'open', openedAt: now, rules: JSON.stringify(councilRules), version: sql`version + 1` })
      .where('id', '=', session.id)
      .execute();
    record({ subject: { kind: 'session', id: session.id }, unitId: session.unitId, details: { ...councilRules } });
    return { sessionId: session.id };
  },
});
