import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { lockMeeting } from './lock-meeting.ts';

/** Calls a planned meeting off and tells those invited; it stays in the list for the history. */
export const cancelMeeting = defineCommand({
  name: 'meeting.cancel',
  roles: programmeRoles['meeting.cancel'],
  input: z.strictObject({ meetingId: z.uuid() }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state }) => (state === 'planned' ? yes : noBecause(programmeProblem('meeting.over'))),
  run: async ({ db, enqueue, record }, meeting) => {
    await db.updateTable('programme.meeting').set({ state: 'cancelled' }).where('id', '=', meeting.id).execute();
    await enqueue({ task: 'programme.mail-meeting', payload: { meetingId: meeting.id, news: 'cancelled' } });
    record({ subject: { kind: 'meeting', id: meeting.id }, unitId: meeting.unitId });
    return { id: meeting.id };
  },
});
