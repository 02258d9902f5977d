import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { isDoorOpen } from '../rules/door-time.ts';

/**
 * Somebody who is invited marks themselves present with the code at the door. The code of a meeting that they are not
 * invited to does not exist for them. A second time changes nothing.
 */
export const checkInToMeeting = defineCommand({
  name: 'meeting.check-in',
  roles: programmeRoles['meeting.check-in'],
  input: z.strictObject({ token: z.string().min(1).max(100) }),
  subject: async ({ db, actor }, { token }) => {
    const row = await db
      .selectFrom('programme.meetingPerson as person')
      .innerJoin('programme.meeting as meeting', 'meeting.id', 'person.meetingId')
      .select(['person.id', 'person.presentAt', 'meeting.id as meetingId', 'meeting.unitId'])
      .select(['meeting.state', 'meeting.startsAt'])
      .where('meeting.token', '=', token)
      .where('person.personId', '=', actor.kind === 'person' ? actor.personId : null)
      .forNoKeyUpdate('person')
      .executeTakeFirst();
    if (!row) throw platformProblem('not-found');
    return row;
  },
  may: (_actor, { state, startsAt }, now) =>
    allOf(
      state === 'cancelled' ? noBecause(programmeProblem('meeting.over')) : yes,
      isDoorOpen(startsAt, now) ? yes : noBecause(programmeProblem('meeting.door-closed')),
    ),
  run: async ({ db, now, record }, row) => {
    if (row.presentAt === null)
      await db
        .updateTable('programme.meetingPerson')
        .set({ presentAt: now, presentBy: 'door' })
        .where('id', '=', row.id)
        .execute();
    record({
      subject: { kind: 'meeting', id: row.meetingId },
      unitId: row.unitId,
      details: { again: row.presentAt !== null },
    });
    return { meetingId: row.meetingId };
  },
});
