import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText, text, version } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { mayTakeStep, programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { changeTask } from './change-task.ts';
import { lockTask } from './lock-task.ts';

/** Changes the words of a task while its plan is a draft. The words of a plan in force are the signed paper's. */
export const editTask = defineCommand({
  name: 'task.edit',
  roles: programmeRoles['task.edit'],
  input: z.strictObject({
    taskId: z.uuid(),
    version,
    text: requiredText(4000),
    output: text(500).default(''),
    dueWords: text(200).default(''),
  }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: (_actor, task) => mayTakeStep(task, 'task.edit'),
  run: async (context, task, { taskId: _, version, ...words }) => {
    if (task.planState !== 'draft') throw programmeProblem('plan.not-draft');
    const searchKey = foldVietnamese(`${task.code} ${words.text}`);
    return changeTask(context, task, { ...words, searchKey }, { version, details: { fields: Object.keys(words) } });
  },
});
