import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, councilInTerm, mayOpenSession } from '../access.ts';
import { expiredOnAgenda } from '../queries/expired-on-agenda.ts';
import { sessionItems } from '../queries/session-items.ts';
import { sittingOn } from '../queries/sitting-on.ts';
import { lockSession } from './locked-session.ts';

/**
 * The chair opens the sitting once the roll is called. The council's rules are copied into the session and hold for it,
 * whatever is decided later. The quorum is taken for each product, when it opens. Papers are looked at again on this day: a
 * product with one that ran out leaves the agenda, so that a supplement can be asked for, before a sitting that counts.
 */
export const openSession = defineCommand({
  name: 'session.open',
  roles: chairRoles,
  input: z.strictObject({ sessionId: z.uuid() }),
  subject: async (context, { sessionId }) => {
    const located = await lockSession(context, sessionId);
    const day = today(context.now);
    const items = await sessionItems(context.db, sessionId);
    // Decided on the day: a delegation that ran out since the planning makes the sitting a rehearsal.
    const sitting = await sittingOn(context.db, located.session.unitId, day);
    // A rehearsal recognises nothing: its page warns of papers that ran out, the sitting goes on.
    const expired = sitting.rehearsal ? [] : await expiredOnAgenda(context.db, items, day);
    return { ...located, sitting, items: items.length, expired, day };
  },
  may: (_actor, { session, viewer, members, items, expired, term, day }) =>
    mayOpenSession({
      viewer,
      state: session.state,
      unrecorded: members.filter(({ present }) => present === null).map(({ name }) => name),
      items,
      expired,
      term: councilInTerm(term, day),
    }),
  run: async ({ db, now, record }, { session, councilRules, members, sitting }) => {
    const { rehearsal, delegation } = sitting;
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
