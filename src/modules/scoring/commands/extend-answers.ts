import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { chairRoles, councilInTerm, isWritten, mayChair, sessionAllows } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockSession } from './locked-session.ts';

/** The chair gives members more time for their opinions in writing, with a reason. */
export const extendAnswers = defineCommand({
  name: 'session.extend-answers',
  roles: chairRoles,
  input: z.strictObject({ sessionId: z.uuid(), answersBy: localDate, reason: requiredText(500) }),
  subject: async (context, { sessionId, answersBy }) => ({ ...(await lockSession(context, sessionId)), answersBy }),
  may: (_actor, { session, viewer, term, answersBy }) =>
    allOf(
      mayChair(viewer),
      sessionAllows(session.state, 'session.extend-answers'),
      isWritten(session.kind),
      councilInTerm(term, answersBy),
    ),
  run: async ({ db, now, record }, { session }, { answersBy, reason }) => {
    if (answersBy < today(now))
      throw scoringProblem('session.deadline-passed', {}, { answersBy: ['Chọn một ngày từ hôm nay trở đi.'] });
    await db
      .updateTable('scoring.session')
      .set({ answersBy, version: sql`version + 1` })
      .where('id', '=', session.id)
      .execute();
    record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { from: session.answersBy, to: answersBy, reason },
    });
    return { sessionId: session.id };
  },
});
