import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { lockMeeting } from './lock-meeting.ts';

/**
 * The desk writes down who is there: those named are present, the others are not. Who came in by the code at the door
 * stays present, so that a list that was opened before does not take them out again.
 */
export const takeAttendanceOfMeeting = defineCommand({
  name: 'meeting.take-attendance',
  roles: programmeRoles['meeting.take-attendance'],
  input: z.strictObject({ meetingId: z.uuid(), present: z.array(z.uuid()).max(2000).default([]) }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state }) => (state === 'cancelled' ? noBecause(programmeProblem('meeting.over')) : yes),
  run: async ({ db, now, record }, meeting, { present }) => {
    const ids = present.length > 0 ? present : ['00000000-0000-0000-0000-000000000000'];
    const ofMeeting = db.updateTable('programme.meetingPerson').where('meetingId', '=', meeting.id);
    await ofMeeting
      .set({ presentAt: null, presentBy: null })
      .where('presentBy', '=', 'desk')
      .where('id', 'not in', ids)
      .execute();
    await ofMeeting
      .set({ presentAt: now, presentBy: 'desk' })
      .where('presentAt', 'is', null)
      .where('id', 'in', ids)
      .execute();
    record({
      subject: { kind: 'meeting', id: meeting.id },
      unitId: meeting.unitId,
      details: { present: present.length },
    });
    return { id: meeting.id };
  },
});
