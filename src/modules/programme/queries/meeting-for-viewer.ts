import { noBecause, type Verdict, yes } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { hasRoleFor, isStaff, opensTask, type ProgrammeAct } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { isDoorOpen } from '../rules/door-time.ts';
import { visibleMeetings } from './visible-meetings.ts';

/**
 * A meeting as its page shows it: agenda, who is invited and present, conclusions with their tasks, its papers. The
 * door's code and the list go to the ward's officials; somebody who is only invited sees agenda and conclusions.
 * Throws not-found.
 */
export async function meetingForViewer(
  db: Reader,
  viewer: Actor,
  { meetingId, now }: { meetingId: string; now: Date },
) {
  const meeting = await db
    .selectFrom('programme.meeting as meeting')
    .selectAll('meeting')
    .where('meeting.id', '=', meetingId)
    .where(visibleMeetings(viewer))
    .executeTakeFirst();
  if (!meeting) throw platformProblem('not-found');
  const runs = isStaff(viewer);
  const [people, conclusions] = await Promise.all([
    db
      .selectFrom('programme.meetingPerson')
      .select(['id', 'personId', 'name', 'unitName', 'presentAt', 'presentBy'])
      .where('meetingId', '=', meetingId)
      .$if(!runs, (query) => query.where('personId', '=', viewer.kind === 'person' ? viewer.personId : null))
      .orderBy('rank')
      .execute(),
    db
      .selectFrom('programme.meetingConclusion as conclusion')
      .leftJoin('programme.task as task', 'task.id', 'conclusion.taskId')
      .select(['conclusion.id', 'conclusion.text', 'conclusion.taskId', 'task.code', 'task.state', 'task.dueOn'])
      .select(['task.lead', 'task.leadPersonId', 'task.leadNeighbourhoodId', 'task.cooperating'])
      .where('conclusion.meetingId', '=', meetingId)
      .orderBy('conclusion.rank')
      .execute(),
  ]);
  const { token, startsAt, createdAt: _, ...rest } = meeting;
  return {
    ...rest,
    state: meeting.state as 'planned' | 'held' | 'cancelled',
    startsAt: startsAt.toISOString(),
    doorOpen: meeting.state !== 'cancelled' && isDoorOpen(startsAt, now),
    token: runs ? token : null,
    people: people.map((person) => ({ ...person, presentAt: person.presentAt?.toISOString() ?? null })),
    conclusions: conclusions.map(({ lead, leadPersonId, leadNeighbourhoodId, cooperating, ...conclusion }) => {
      // A guest reads what was concluded; the task itself opens for those who take part in it.
      const parties = { lead, leadPersonId, leadNeighbourhoodId, cooperating: cooperating ?? [] };
      return opensTask(viewer, parties) ? conclusion : { ...conclusion, taskId: null };
    }),
    runs,
    may: mayOf(viewer, meeting),
  };
}

export type MeetingView = Awaited<ReturnType<typeof meetingForViewer>>;

interface MeetingFacts {
  state: string;
  invitationPaperId: string | null;
  minutesPaperId: string | null;
}

function mayOf(viewer: Actor, { state, invitationPaperId, minutesPaperId }: MeetingFacts) {
  const button = (act: ProgrammeAct, verdict: Verdict): May | null =>
    hasRoleFor(viewer, act) && verdict.allowed ? explain(verdict) : null;
  const over = noBecause(programmeProblem('meeting.over'));
  const planned = state === 'planned' ? yes : over;
  const standing = state === 'cancelled' ? over : yes;
  const there = noBecause(programmeProblem('meeting.paper-there'));
  return {
    edit: button('meeting.edit', planned),
    addPerson: button('meeting.add-person', planned),
    invite: button('meeting.invite', invitationPaperId === null ? planned : there),
    takeAttendance: button('meeting.take-attendance', standing),
    conclude: button('meeting.conclude', standing),
    writeMinutes: button('meeting.write-minutes', minutesPaperId === null ? standing : there),
    cancel: button('meeting.cancel', planned),
  };
}
