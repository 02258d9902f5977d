import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { guestsIn } from '../rules/door-time.ts';
import { insertMeetingPeople, peopleInWard } from './insert-meeting-people.ts';
import { lockMeeting } from './lock-meeting.ts';

/** Adds to a meeting's list somebody with an account, or a guest by name ("họ tên, đơn vị"). */
export const addPersonToMeeting = defineCommand({
  name: 'meeting.add-person',
  roles: programmeRoles['meeting.add-person'],
  input: z
    .strictObject({ meetingId: z.uuid(), personId: z.uuid().optional(), guest: text(400).default('') })
    .refine(({ personId, guest }) => personId !== undefined || guest !== '', { path: ['guest'] }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state }) => (state === 'planned' ? yes : noBecause(programmeProblem('meeting.over'))),
  run: async (context, meeting, { personId, guest }) => {
    const people = [
      ...(personId === undefined ? [] : await peopleInWard(context, meeting.unitId, [personId])),
      ...guestsIn(guest)
        .slice(0, 1)
        .map((row) => ({ ...row, personId: null })),
    ];
    await insertMeetingPeople(context, meeting, people);
    context.record({
      subject: { kind: 'meeting', id: meeting.id },
      unitId: meeting.unitId,
      details: { personId: personId ?? null, added: people.length },
    });
    return { id: meeting.id };
  },
});
