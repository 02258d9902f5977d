import { type Role, wardStaff } from '#modules/identity/rules/roles.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { programmeProblem } from './problems.ts';
import { leads, type Participant, partyOf, type TaskParties, takesPart } from './rules/party.ts';
import { nextState, type TaskState, type TaskStep } from './rules/task-states.ts';

// The standing body runs the programme (Kế hoạch 103/KH-UBND, II.1); leaders assign and confirm.
const office = ['economic-office', 'economic-office-head'] as const;
const leaders = ['ward-leader', 'economic-office-head'] as const;
const doers = [...wardStaff, 'neighbourhood-leader', 'producer', 'system'] as const;

/** Which roles may ever do what; the commands and the buttons both read it. */
export const programmeRoles = {
  'plan.load': ['system'],
  'plan.copy': [...office, 'system'],
  'plan.bring-into-force': [...leaders, 'system'],
  'plan.write-number': [...office, 'ward-leader', 'records-clerk', 'system'],
  'plan-import.read': [...office, 'system'],
  'plan-import.load': [...office, 'system'],
  'task.assign': [...leaders, 'system'],
  'task.edit': [...office, 'system'],
  'task.report': doers,
  'task.comment': doers,
  'task.confirm': [...leaders, 'system'],
  'task.return': [...leaders, 'system'],
  'task.link': [...office, 'ward-leader', 'system'],
  'task.unlink': [...office, 'ward-leader', 'system'],
  'objectives.write': [...office, 'system'],
  'indicator.add': [...office, 'system'],
  'indicator.edit': [...office, 'system'],
  'indicator.retire': [...office, 'system'],
  'indicator-member.add': [...office, 'culture-office', 'system'],
  'indicator-member.mark': [...office, 'culture-office', 'system'],
  'indicator-member.remove': [...office, 'culture-office', 'system'],
  'meeting.plan': [...office, 'ward-leader', 'culture-office', 'system'],
  'meeting.edit': [...office, 'ward-leader', 'culture-office', 'system'],
  'meeting.add-person': [...office, 'ward-leader', 'culture-office', 'system'],
  'meeting.invite': [...office, 'ward-leader', 'culture-office'],
  'meeting.take-attendance': [...office, 'ward-leader', 'culture-office', 'system'],
  'meeting.check-in': [...doers, 'expert', 'advisory-team', ...councilRoles()],
  'meeting.conclude': [...office, 'ward-leader', 'culture-office', 'system'],
  'meeting.write-minutes': [...office, 'ward-leader', 'culture-office'],
  'meeting.cancel': [...office, 'ward-leader', 'culture-office', 'system'],
  'report-period.open': [...office, 'system'],
  'report-period.remind': [...office, 'system'],
  'unit-report.submit': doers,
  'member-role.propose': ['records-clerk', 'council-secretary', 'provincial-office', 'system'],
  'member-role.give': ['economic-office-head'],
  'member-role.decline': ['economic-office-head'],
} as const satisfies Record<string, readonly string[]>;
export type ProgrammeAct = keyof typeof programmeRoles;

export const hasRoleFor = (actor: Actor, act: ProgrammeAct): boolean =>
  (programmeRoles[act] as readonly string[]).includes(roleOf(actor));

/** Officials of the ward read everything of its programme; the others what they take part in. */
export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' && (wardStaff as readonly Role[]).includes(actor.grant.role as Role));

/** The actor as somebody who may take part in tasks. */
export function participantOf(actor: Actor): Participant {
  if (actor.kind !== 'person') return { personId: '', party: undefined, neighbourhoodId: null };
  const { role, unitId } = actor.grant;
  return {
    personId: actor.personId,
    party: partyOf(role),
    neighbourhoodId: role === 'neighbourhood-leader' ? unitId : null,
  };
}

export type TaskFacts = TaskParties & { state: TaskState; sameAs: string | null };

/** Whether the actor may open a task with what was said and handed in about it. */
export const opensTask = (actor: Actor, task: TaskParties): boolean =>
  isStaff(actor) || takesPart(task, participantOf(actor));

/** Theirs to do, and first of all: not a second telling of another task. */
export const isOwnTask = (actor: Actor, task: TaskFacts): boolean =>
  task.sameAs === null && leads(task, participantOf(actor));

/**
 * Who leads it or co-operates reports; the standing body may for everybody, because it follows all of them (IV.1.10). Of
 * what all units owe together (V.1) each hands in its own report, and only the standing body says that all have.
 */
export function mayReport(actor: Actor, task: TaskFacts): Verdict {
  const runs = actor.kind === 'system' || (office as readonly string[]).includes(roleOf(actor));
  const concerned = task.lead !== 'all-units' && takesPart(task, participantOf(actor));
  return allOf(countedHere(task), runs || concerned ? yes : notAllowed, stateAllows(task, 'task.report'));
}

/** Steps that need nothing but the right role, the right state and the task itself. */
export const mayTakeStep = (task: TaskFacts, step: TaskStep): Verdict =>
  allOf(countedHere(task), stateAllows(task, step));

const notAllowed = noBecause(platformProblem('not-allowed'));

const countedHere = ({ sameAs }: TaskFacts): Verdict =>
  sameAs === null ? yes : noBecause(programmeProblem('task.counted-elsewhere'));

function stateAllows({ state }: TaskFacts, step: TaskStep): Verdict {
  return nextState(state, step) === undefined ? noBecause(programmeProblem('task.state-forbids', { state })) : yes;
}

function councilRoles() {
  return ['council-chair', 'council-deputy', 'council-member', 'council-secretary'] as const;
}
