import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff, opensTask } from '../access.ts';
import { inOwnWard } from './visible-plans.ts';

/** The file behind evidence of a task that the viewer may open; throws not-found for everything else. */
export async function taskFile(db: Reader, viewer: Actor, fileId: string) {
  const file = await db
    .selectFrom('programme.taskFile as evidence')
    .innerJoin('programme.task as task', 'task.id', 'evidence.taskId')
    .innerJoin('programme.plan as plan', 'plan.id', 'task.planId')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .select(['task.lead', 'task.leadPersonId', 'task.leadNeighbourhoodId', 'task.cooperating'])
    .where('evidence.id', '=', fileId)
    .where('evidence.removedAt', 'is', null)
    .where(inOwnWard(viewer, 'plan.unitId'))
    .executeTakeFirst();
  if (!file || !opensTask(viewer, file)) throw platformProblem('not-found');
  return file;
}

/** The paper behind a name of an indicator's list, for the ward's officials; throws not-found for everybody else. */
export async function indicatorFile(db: Reader, viewer: Actor, memberId: string) {
  const file = await db
    .selectFrom('programme.indicatorMember as member')
    .innerJoin('programme.indicator as indicator', 'indicator.id', 'member.indicatorId')
    .innerJoin('programme.plan as plan', 'plan.id', 'indicator.planId')
    .innerJoin('platform.file as file', 'file.id', 'member.fileId')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('member.id', '=', memberId)
    .where('member.removedAt', 'is', null)
    .where(inOwnWard(viewer, 'plan.unitId'))
    .executeTakeFirst();
  if (!file || !isStaff(viewer)) throw platformProblem('not-found');
  return file;
}
