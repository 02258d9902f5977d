import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { text } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayReport, programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { mayReportMonth, monthDone } from '../rules/task-due.ts';
import { percentOf, type ReportableState, reportableStates } from '../rules/task-states.ts';
import { addNote, changeTask } from './change-task.ts';
import { type LockedTask, lockTask } from './lock-task.ts';

/**
 * Reports how far a task is: a state, a percentage, a note and up to five files as evidence (their content is in the
 * store already). "Xong" on a monthly task says that its oldest open month is done.
 */
export const reportTask = defineCommand({
  name: 'task.report',
  roles: programmeRoles['task.report'],
  input: z.strictObject({
    taskId: z.uuid(),
    state: z.enum(reportableStates),
    percent: z.coerce.number().int().min(0).max(100).default(0),
    note: text(4000).default(''),
    files: z.array(receivedFile).max(5).default([]),
  }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: (actor, task) => mayReport(actor, task),
  run: async (context, task, input) => {
    const after = afterReport(task, input.state, today(context.now));
    const percent = percentOf(after.state, input.percent);
    const noteId = await addNote(context, task, {
      kind: 'progress',
      text: input.note,
      state: input.state,
      percent: input.state === 'done' ? 100 : percent,
      period: after.doneThrough,
    });
    const fileIds = await keepFiles(context, task, noteId, input.files);
    return changeTask(
      context,
      task,
      {
        state: after.state,
        percent,
        ...(after.doneThrough !== null && { doneThrough: after.doneThrough }),
        ...(after.state !== task.state && { stateAt: context.now, confirmedBy: null }),
        doneAt: after.state === 'done' ? (task.doneAt ?? context.now) : null,
      },
      { details: { noteId, percent, fileIds, period: after.doneThrough } },
    );
  },
});

function afterReport(task: LockedTask, reported: ReportableState, day: string) {
  const month = reported === 'done' ? monthDone(task, task.year) : null;
  if (month === null) return { state: reported, doneThrough: null };
  if (!mayReportMonth(task, day)) throw programmeProblem('task.month-to-come', { period: month.doneThrough });
  return month;
}

async function keepFiles(
  context: CommandContext,
  task: LockedTask,
  noteId: string,
  files: readonly z.output<typeof receivedFile>[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) {
    const fileId = await recordFile(context, file, task.unitId);
    await context.db
      .insertInto('programme.taskFile')
      .values({ id: context.newId(), taskId: task.id, noteId, fileId })
      .execute();
    ids.push(fileId);
  }
  return ids;
}
