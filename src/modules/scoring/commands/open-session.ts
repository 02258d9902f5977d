import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { chairRoles, mayChair, sessionAllows } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockSession } from './locked-session.ts';

/**
 * The chair opens the sitting once the roll is called. The council's rules are copied into the session and hold for it,
 * whatever is decided later. The quorum is taken for each product, when it opens.
 */
export const openSession = defineCommand({
  name: 'session.open',
  roles: chairRoles,
  input: z.strictObject({ sessionId: z.uuid() }),
  subject: (context, input) => lockSession(context, input.sessionId),
  may: (_actor, { session, viewer }) => allOf(sessionAllows(session.state, 'session.open'), mayChair(viewer)),
  run: async ({ db, now, record }, { session, members, councilRules }) => {
    const missing = members.filter(({ present }) => present === null).map(({ name }) => name);
    if (missing.length > 0) throw scoringProblem('session.roll-missing', { names: missing });
    const first = await db
      .selectFrom('scoring.agendaItem')
      .select('id')
      .where('sessionId', '=', session.id)
      .executeTakeFirst();
    if (!first) throw scoringProblem('session.agenda-empty');
    await db
      .updateTable('scoring.session')
      .set({ state: 'open', openedAt: now, rules: JSON.stringify(councilRules), version: sql`version + 1` })
      .where('id', '=', session.id)
      .execute();
    record({ subject: { kind: 'session', id: session.id }, unitId: session.unitId, details: { ...councilRules } });
    return { sessionId: session.id };
  },
});
