import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { mayTakeStep, programmeRoles } from '../access.ts';
import { addNote, changeTask } from './change-task.ts';
import { lockTask } from './lock-task.ts';

/** A leader says that a task reported as done, or confirmed, is not done yet, and why. */
export const returnTask = defineCommand({
  name: 'task.return',
  roles: programmeRoles['task.return'],
  input: z.strictObject({ taskId: z.uuid(), version, reason: requiredText(2000) }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: (_actor, task) => mayTakeStep(task, 'task.return'),
  run: async (context, task, { reason, version }) => {
    await addNote(context, task, { kind: 'return', text: reason, state: 'under-way', percent: 99 });
    return changeTask(
      context,
      task,
      { state: 'under-way', percent: 99, stateAt: context.now, doneAt: null, confirmedBy: null },
      { version },
    );
  },
});
