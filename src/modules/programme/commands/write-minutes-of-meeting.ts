import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { noBecause, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { requiredText, text } from '#platform/input.ts';
import { formatTime, localDateOf } from '#standards/vietnam/format.ts';
import { programmeRoles } from '../access.ts';
import { meetingPaperWords } from '../messages.vi.ts';
import { programmeProblem } from '../problems.ts';
import { accountNamed } from './account-named.ts';
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts';

/**
 * Has the meeting's Biên bản drafted among the ward's papers: who was there, what was said, what was concluded. The
 * meeting has been held with it. Gives the paper's id.
 */
export const writeMinutesOfMeeting = defineCommand({
  name: 'meeting.write-minutes',
  roles: programmeRoles['meeting.write-minutes'],
  input: z.strictObject({
    meetingId: z.uuid(),
    secretary: requiredText(200),
    end: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    course: text(5000).default(''),
  }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state, minutesPaperId }) => {
    if (minutesPaperId !== null) return noBecause(programmeProblem('meeting.paper-there'));
    return state === 'cancelled' ? noBecause(programmeProblem('meeting.over')) : yes;
  },
  run: async (context, meeting, { secretary, end, course }) => {
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: 'bien-ban-hop',
      values: { ...(await valuesOf(context, meeting)), secretary, end, course },
      // Who is known by that name is asked to sign: the secretary, then the chair.
      secondName: secretary.split(',')[0]?.trim(),
      secondSignerId: await accountNamed(context, meeting.unitId, secretary),
      signerId: await accountNamed(context, meeting.unitId, meeting.chair),
    });
    await context.db
      .updateTable('programme.meeting')
      .set({ minutesPaperId: paperId, minutes: course, state: 'held' })
      .where('id', '=', meeting.id)
      .execute();
    context.record({ subject: { kind: 'meeting', id: meeting.id }, unitId: meeting.unitId, details: { paperId } });
    return { id: meeting.id, paperId };
  },
});

async function valuesOf({ db }: CommandContext, meeting: LockedMeeting): Promise<Record<string, string>> {
  const [people, conclusions] = await Promise.all([
    db
      .selectFrom('programme.meetingPerson')
      .select(['name', 'unitName', 'presentAt'])
      .where('meetingId', '=', meeting.id)
      .orderBy('rank')
      .execute(),
    db
      .selectFrom('programme.meetingConclusion')
      .select('text')
      .where('meetingId', '=', meeting.id)
      .orderBy('rank')
      .execute(),
  ]);
  const listOf = (rows: typeof people) =>
    rows
      .map(({ name, unitName }) => meetingPaperWords.guest(name, unitName))
      .join('; ')
      .slice(0, 5000) || meetingPaperWords.none;
  return {
    about: meeting.title,
    start: formatTime(meeting.startsAt),
    day: localDateOf(meeting.startsAt),
    place: meeting.place,
    present: listOf(people.filter(({ presentAt }) => presentAt !== null)),
    absent: listOf(people.filter(({ presentAt }) => presentAt === null)),
    chair: meeting.chair,
    conclusion: conclusions
      .map(({ text }, index) => `${index + 1}. ${text}`)
      .join('\n')
      .slice(0, 5000),
  };
}
