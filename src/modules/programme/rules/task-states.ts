export const taskStates = ['not-started', 'under-way', 'done', 'confirmed'] as const;
export type TaskState = (typeof taskStates)[number];

/** What a report may say. `confirmed` is a leader's word alone. */
export const reportableStates = ['not-started', 'under-way', 'done'] as const satisfies readonly TaskState[];
export type ReportableState = (typeof reportableStates)[number];

export const taskSteps = ['task.assign', 'task.edit', 'task.report', 'task.confirm', 'task.return'] as const;
export type TaskStep = (typeof taskSteps)[number];

/** Where a step leads: a state, `as-reported`, or nothing where it is not taken. */
type Next = TaskState | 'as-reported';

const steps: Record<TaskState, Partial<Record<TaskStep, Next>>> = {
  'not-started': { 'task.assign': 'not-started', 'task.edit': 'not-started', 'task.report': 'as-reported' },
  'under-way': { 'task.assign': 'under-way', 'task.edit': 'under-way', 'task.report': 'as-reported' },
  done: { 'task.edit': 'done', 'task.report': 'as-reported', 'task.confirm': 'confirmed', 'task.return': 'under-way' },
  confirmed: { 'task.return': 'under-way' },
};

export const nextState = (state: TaskState, step: TaskStep): Next | undefined => steps[state][step];

export const isFinished = (state: TaskState): boolean => state === 'done' || state === 'confirmed';

/** Percent that a state says by itself; under way keeps what was reported, between 1 and 99. */
export function percentOf(state: TaskState, reported: number): number {
  if (state === 'not-started') return 0;
  return isFinished(state) ? 100 : Math.min(99, Math.max(1, reported));
}
