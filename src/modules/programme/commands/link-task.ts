import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText, version } from '#platform/input.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { changeTask } from './change-task.ts';
import { lockTask } from './lock-task.ts';

/**
 * Says that the plan tells this task a second time: it is counted, assigned and reported under the other one, whose code
 * is given. Nothing may have been reported on it yet, and neither may stand in another pair the wrong way round.
 */
export const linkTask = defineCommand({
  name: 'task.link',
  roles: programmeRoles['task.link'],
  input: z.strictObject({ taskId: z.uuid(), version, mainCode: requiredText(30) }),
  subject: async (context, { taskId, mainCode }) => {
    const task = await lockTask(context, taskId);
    const others = await context.db
      .selectFrom('programme.task')
      .select(['id', 'code', 'sameAs'])
      .where('planId', '=', task.planId)
      .where((eb) => eb.or([eb('code', '=', mainCode.toUpperCase()), eb('sameAs', '=', task.id)]))
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
    return {
      ...task,
      main: others.find(({ code }) => code === mainCode.toUpperCase()),
      isMain: others.some(({ sameAs }) => sameAs === task.id),
    };
  },
  may: (_actor, { state, sameAs, isMain }) =>
    allOf(
      sameAs === null && !isMain ? yes : noBecause(programmeProblem('task.linked-already')),
      state === 'not-started' ? yes : noBecause(programmeProblem('task.begun')),
    ),
  run: async (context, { main, isMain: _, ...task }, { version }) => {
    if (!main || main.id === task.id || main.sameAs !== null)
      throw programmeProblem('task.main-unknown', {}, { mainCode: ['Hãy ghi mã của nhiệm vụ được tính.'] });
    return changeTask(context, task, { sameAs: main.id }, { version, details: { mainId: main.id } });
  },
});
