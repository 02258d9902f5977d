import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { isStaff } from '../access.ts';
import { inOwnWard } from '../queries/visible-plans.ts';

/** A meeting of the actor's ward, locked; only its officials run meetings. Throws not-found. */
export async function lockMeeting({ db, actor }: CommandContext, meetingId: string) {
  const meeting = await db
    .selectFrom('programme.meeting as meeting')
    .selectAll('meeting')
    .where('meeting.id', '=', meetingId)
    .where(inOwnWard(actor, 'meeting.unitId'))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!meeting || !isStaff(actor)) throw platformProblem('not-found');
  return { ...meeting, state: meeting.state as 'planned' | 'held' | 'cancelled' };
}

export type LockedMeeting = Awaited<ReturnType<typeof lockMeeting>>;
