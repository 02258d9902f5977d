import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { formatTime, localDateOf } from '#standards/vietnam/format.ts';
import { programmeRoles } from '../access.ts';
import { meetingPaperWords } from '../messages.vi.ts';
import { programmeProblem } from '../problems.ts';
import { lockMeeting } from './lock-meeting.ts';

/** Has the meeting's Giấy mời drafted among the ward's papers, with guests, time and place filled in. Gives its id. */
export const inviteToMeeting = defineCommand({
  name: 'meeting.invite',
  roles: programmeRoles['meeting.invite'],
  input: z.strictObject({ meetingId: z.uuid() }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state, invitationPaperId }) => {
    if (invitationPaperId !== null) return noBecause(programmeProblem('meeting.paper-there'));
    return state === 'planned' ? yes : noBecause(programmeProblem('meeting.over'));
  },
  run: async (context, meeting) => {
    const people = await context.db
      .selectFrom('programme.meetingPerson')
      .select(['name', 'unitName'])
      .where('meetingId', '=', meeting.id)
      .orderBy('rank')
      .execute();
    const guests = people.map(({ name, unitName }) => meetingPaperWords.guest(name, unitName));
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: 'giay-moi-hop',
      values: {
        guests: guests.join('; ').slice(0, 5000),
        about: meeting.title,
        chair: meeting.chair,
        time: formatTime(meeting.startsAt),
        day: localDateOf(meeting.startsAt),
        place: meeting.place,
      },
    });
    await context.db
      .updateTable('programme.meeting')
      .set({ invitationPaperId: paperId })
      .where('id', '=', meeting.id)
      .execute();
    context.record({ subject: { kind: 'meeting', id: meeting.id }, unitId: meeting.unitId, details: { paperId } });
    return { id: meeting.id, paperId };
  },
});
