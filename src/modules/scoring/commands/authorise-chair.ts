import { z } from 'zod';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { mayAuthoriseChair, sessionAllows } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockSession, touchSession } from './locked-session.ts';

/**
 * The chair authorises the deputy or a member to lead one session, on a paper, and remains responsible (khoản 3 Điều 7
 * QĐ 26/2026/QĐ-TTg: Chủ tịch Hội đồng có thể ủy quyền). Naming themselves takes the authorisation back.
 */
export const authoriseChair = defineCommand({
  name: 'chair.authorise',
  roles: ['council-chair'],
  input: z.strictObject({ sessionId: z.uuid(), memberId: z.uuid(), paper: text(200).default('') }),
  subject: (context, input) => lockSession(context, input.sessionId),
  may: (_actor, { session, viewer }) =>
    allOf(sessionAllows(session.state, 'chair.authorise'), mayAuthoriseChair(viewer)),
  run: async (context, { session, members }, { memberId, paper }) => {
    const named = members.find((member) => member.memberId === memberId);
    if (!named || named.seat === 'secretary') throw scoringProblem('chair.not-a-member');
    const back = named.seat === 'chair';
    if (!back && paper === '') throw scoringProblem('chair.paper-needed', {}, { paper: ['Cần điền ô này.'] });
    await context.db
      .updateTable('scoring.attendance')
      .set({ chairs: false, authorisation: '' })
      .where('sessionId', '=', session.id)
      .where('chairs', '=', true)
      .execute();
    if (!back)
      await context.db
        .insertInto('scoring.attendance')
        .values({ sessionId: session.id, memberId, chairs: true, authorisation: paper, recordedAt: context.now })
        .onConflict((conflict) =>
          conflict.columns(['sessionId', 'memberId']).doUpdateSet({ chairs: true, authorisation: paper }),
        )
        .execute();
    await touchSession(context, session.id);
    context.record({
      subject: { kind: 'session', id: session.id },
      unitId: session.unitId,
      details: { memberId, paper, takenBack: back },
    });
    return { sessionId: session.id };
  },
});
