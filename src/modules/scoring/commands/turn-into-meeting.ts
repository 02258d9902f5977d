import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, councilInTerm, isWritten, mayChair, sessionAllows } from '../access.ts';
import { lockSession } from './locked-session.ts';

/**
 * Opinions in writing that differ much, or a matter that is complex, become a meeting (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg).
 * Sheets that are in stay in; the roll is called from the beginning, and the quorum is the meeting's.
 */
export const turnIntoMeeting = defineCommand({
  name: 'session.turn-into-meeting',
  roles: chairRoles,
  input: z.strictObject({
    sessionId: z.uuid(),
    reason: requiredText(500),
    heldOn: localDate,
    place: requiredText(200),
  }),
  subject: async (context, { sessionId, heldOn }) => ({ ...(await lockSession(context, sessionId)), heldOn }),
  may: (_actor, { session, viewer, term, heldOn }) =>
    allOf(
      mayChair(viewer),
      sessionAllows(session.state, 'session.turn-into-meeting'),
      isWritten(session.kind),
      councilInTerm(term, heldOn),
    ),
  run: async ({ db, now, record }, { session }, { reason, heldOn, place }) => {
    await db
      .updateTable('scoring.session')
      .set({
        kind: 'meeting',
        heldOn: heldOn < today(now) ? today(now) : heldOn,
        place,
        turnedAt: now,
        turnedReason: reason,
        version: sql`version + 1`,
      })
      .where('id', '=', session.id)
      .execute();
    record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { reason, heldOn, answersBy: session.answersBy },
    });
    return { sessionId: session.id };
  },
});
