import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text, version } from '#platform/input.ts';
import { mayTakeStep, programmeRoles } from '../access.ts';
import { addNote, changeTask } from './change-task.ts';
import { lockTask } from './lock-task.ts';

/** A leader confirms that a task reported as done is done. */
export const confirmTask = defineCommand({
  name: 'task.confirm',
  roles: programmeRoles['task.confirm'],
  input: z.strictObject({ taskId: z.uuid(), version, note: text(4000).default('') }),
  subject: (context, { taskId }) => lockTask(context, taskId),
  may: (_actor, task) => mayTakeStep(task, 'task.confirm'),
  run: async (context, task, { note, version }) => {
    const { actor, now } = context;
    await addNote(context, task, { kind: 'confirm', text: note, state: 'confirmed', percent: 100 });
    const confirmedBy = actor.kind === 'person' ? actor.personId : null;
    return changeTask(context, task, { state: 'confirmed', stateAt: now, confirmedBy }, { version });
  },
});
