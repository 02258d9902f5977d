import { sql } from 'kysely';
import { z } from 'zod';
import { discardPaper } from '#modules/documents/index.ts';
import { noBecause, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { requiredText, text, version } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { instantOf } from '../rules/door-time.ts';
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts';

/**
 * Changes what a planned meeting is about, when, where, who chairs and its agenda. Those invited are told by letter; an
 * invitation that was still a draft is dropped, and a new one can be drafted with what holds now.
 */
export const editMeeting = defineCommand({
  name: 'meeting.edit',
  roles: programmeRoles['meeting.edit'],
  input: z.strictObject({
    meetingId: z.uuid(),
    version,
    title: requiredText(300),
    startsAt: z.string().refine((moment) => instantOf(moment) !== undefined),
    place: requiredText(200),
    chair: text(200).default(''),
    agenda: text(5000).default(''),
  }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state }) => (state === 'planned' ? yes : noBecause(programmeProblem('meeting.over'))),
  run: async (context, meeting, { meetingId: _, version: rendered, startsAt, ...words }) => {
    if (rendered !== meeting.version) throw platformProblem('changed-meanwhile');
    const change = { ...words, startsAt: instantOf(startsAt) as Date };
    const fields = [
      ...(['title', 'place', 'chair', 'agenda'] as const).filter((name) => change[name] !== meeting[name]),
      ...(change.startsAt.getTime() === meeting.startsAt.getTime() ? [] : ['startsAt']),
    ];
    const oldInvitation = fields.length === 0 ? null : meeting.invitationPaperId;
    if (oldInvitation !== null) await dropDraft(context, meeting, oldInvitation);
    await context.db
      .updateTable('programme.meeting')
      .set({ ...change, version: sql`version + 1`, ...(oldInvitation !== null && { invitationPaperId: null }) })
      .where('id', '=', meeting.id)
      .execute();
    if (fields.length > 0)
      await context.enqueue({ task: 'programme.mail-meeting', payload: { meetingId: meeting.id, news: 'changed' } });
    context.record({
      subject: { kind: 'meeting', id: meeting.id },
      unitId: meeting.unitId,
      details: { fields, oldInvitation },
    });
    return { id: meeting.id };
  },
});

/** A paper that has left the drafter's hands stays what it is; the new invitation takes its place in the register. */
async function dropDraft(context: CommandContext, meeting: LockedMeeting, paperId: string): Promise<void> {
  const paper = await context.db
    .selectFrom('documents.paper')
    .select('state')
    .where('id', '=', paperId)
    .where('unitId', '=', meeting.unitId)
    .executeTakeFirst();
  if (paper?.state === 'draft') await context.perform(discardPaper, { paperId });
}
