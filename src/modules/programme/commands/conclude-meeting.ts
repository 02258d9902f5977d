import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { programmeRoles } from '../access.ts';
import { conclusionSection } from '../messages.vi.ts';
import { programmeProblem } from '../problems.ts';
import { inOwnWard } from '../queries/visible-plans.ts';
import { type Party, parties } from '../rules/party.ts';
import { type LockedMeeting, lockMeeting } from './lock-meeting.ts';

/**
 * Writes down a conclusion of a meeting. Asked to, it becomes a task of the plan in force, in a section of its own
 * (`KL`), with who leads it and by when. Gives the task's id or null.
 */
export const concludeMeeting = defineCommand({
  name: 'meeting.conclude',
  roles: programmeRoles['meeting.conclude'],
  input: z.strictObject({
    meetingId: z.uuid(),
    text: requiredText(4000),
    makesTask: checkbox,
    lead: z.enum(parties).optional(),
    dueOn: localDate.optional(),
  }),
  subject: (context, { meetingId }) => lockMeeting(context, meetingId),
  may: (_actor, { state }) => (state === 'cancelled' ? noBecause(programmeProblem('meeting.over')) : yes),
  run: async (context, meeting, { text, makesTask, lead = null, dueOn = null }) => {
    const { db, newId, record } = context;
    const taskId = makesTask ? await insertTask(context, meeting, { text, lead, dueOn }) : null;
    const { count } = await db
      .selectFrom('programme.meetingConclusion')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('meetingId', '=', meeting.id)
      .executeTakeFirstOrThrow();
    const id = newId();
    await db
      .insertInto('programme.meetingConclusion')
      .values({ id, meetingId: meeting.id, rank: count, text, taskId })
      .execute();
    record({
      subject: { kind: 'meeting', id: meeting.id },
      unitId: meeting.unitId,
      details: { conclusionId: id, taskId },
    });
    return { id: meeting.id, taskId };
  },
});

const section = 'KL';

async function insertTask(
  { db, actor, now, newId }: CommandContext,
  meeting: LockedMeeting,
  task: { text: string; lead: Party | null; dueOn: string | null },
): Promise<string> {
  const plan = await db
    .selectFrom('programme.plan as plan')
    .select(['plan.id', 'plan.sample'])
    .where('plan.state', '=', 'in-force')
    .where('plan.year', '<=', Number(today(now).slice(0, 4)))
    .where('plan.unitId', '=', meeting.unitId)
    .where(inOwnWard(actor, 'plan.unitId'))
    .orderBy('plan.year', 'desc')
    // The plan is locked, so that two conclusions at once get two numbers.
    .forNoKeyUpdate()
    .limit(1)
    .executeTakeFirst();
  if (!plan) throw programmeProblem('meeting.no-plan');
  const last = await db
    .selectFrom('programme.task')
    .select((eb) => [
      eb.fn.max<number>('rank').as('rank'),
      eb.fn.count<number>('id').filterWhere('section', '=', section).as('count'),
    ])
    .where('planId', '=', plan.id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('programme.section')
    .values({ planId: plan.id, code: section, title: conclusionSection, rank: 10_000 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const position = last.count + 1;
  const code = `${section}.${position}`;
  const id = newId();
  await db
    .insertInto('programme.task')
    .values({
      ...task,
      ...{ id, code, section, position },
      planId: plan.id,
      rank: last.rank + 1,
      searchKey: foldVietnamese(`${code} ${task.text}`),
      sample: meeting.sample,
    })
    .execute();
  return id;
}
