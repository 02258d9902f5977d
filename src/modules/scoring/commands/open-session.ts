import { sql } from 'kysely';
import { z } from 'zod';
import { workingModeOf } from '#modules/regulation/index.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, councilInTerm, mayOpenSession } from '../access.ts';
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
    return { ...located, items, day: today(context.now) };
  },
  may: (_actor, { session, viewer, members, items, term, day }) =>
    mayOpenSession({
      viewer,
      state: session.state,
      unrecorded: members.filter(({ present }) => present === null).map(({ name }) => name),
      items,
      term: councilInTerm(term, day),
    }),
  run: async ({ db, now, record }, { session, councilRules, members, day }) => {
    const { kind } = await db
      .selectFrom('identity.unit')
      .select('kind')
      .where('id', '=', session.unitId)
      .executeTakeFirstOrThrow();
    // Decided on the day: a delegation that ran out since the planning makes the sitting a rehearsal.
    const mode = await workingModeOf(db, session.unitId, day);
    const delegation = kind === 'commune' && mode.mode === 'B' ? mode.delegation : null;
    const rehearsal = kind === 'commune' && delegation === null;
    await db
      .updateTable('scoring.session')
      .set({
        state: 'open',
        openedAt: now,
        rules: JSON.stringify(councilRules),
        rehearsal,
        delegation: delegation && JSON.stringify(delegation),
        version: sql`version + 1`,
      })
      .where('id', '=', session.id)
      .execute();
    // Whoever is asked in writing stands on the roll, so that minutes know who they were; nobody is called.
    if (session.kind === 'written')
      await db
        .insertInto('scoring.attendance')
        .values(members.map(({ memberId }) => ({ sessionId: session.id, memberId, present: null, recordedAt: now })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { ...councilRules, rehearsal, delegation: delegation?.number ?? null },
    });
    return { sessionId: session.id };
  },
});
