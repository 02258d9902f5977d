import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { programmeRoles } from '../access.ts';
import { addNote } from './change-task.ts';
import { lockTask } from './lock-task.ts';

/** Adds a comment to a task, by anybody who may open it; the state stays what it is. */
export const commentOnTask = defineCommand({
  name: 'task.comment',
  roles: programmeRoles['task.comment'],
  input: z.strictObject({ taskId: z.uuid(), comment: requiredText(4000) }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: () => yes,
  run: async (context, task, { comment }) => {
    const noteId = await addNote(context, task, { kind: 'comment', text: comment });
    context.record({ subject: { kind: 'task', id: task.id }, unitId: task.unitId, details: { noteId } });
    return { id: task.id };
  },
});
