import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { changeTask } from './change-task.ts';
import { lockTask } from './lock-task.ts';

/** Takes a pair apart: the second telling is a task of its own again, as it was before. */
export const unlinkTask = defineCommand({
  name: 'task.unlink',
  roles: programmeRoles['task.unlink'],
  input: z.strictObject({ taskId: z.uuid() }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: (_actor, { sameAs }) => (sameAs === null ? noBecause(programmeProblem('task.not-linked')) : yes),
  run: (context, task) => changeTask(context, task, { sameAs: null }, { details: { mainId: task.sameAs } }),
});
