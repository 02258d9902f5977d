import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { dueOf, isOverdue, type TaskTime } from './task-due.ts';
import { isFinished } from './task-states.ts';

/** How far a group of tasks is, in whole tasks; the four parts add up to `total`. */
export interface Progress {
  total: number;
  done: number;
  underWay: number;
  /** Past its day and not done, whatever was begun. */
  late: number;
  /** Not begun and not late. */
  waiting: number;
  /** Nobody leads it yet; counted inside the four parts. */
  unassigned: number;
  /** Tasks whose day has come or passed: what the plan asks to be done by now. */
  asked: number;
}

export type CountedTask = TaskTime & {
  lead: string | null;
  leadPersonId: string | null;
  /** Where the plan says the same again: counted there only. */
  sameAs: string | null;
};

/** Counts each task once: what the plan says twice stands under its first telling only. */
export function progressOf(tasks: readonly CountedTask[], today: LocalDate): Progress {
  const progress: Progress = { total: 0, done: 0, underWay: 0, late: 0, waiting: 0, unassigned: 0, asked: 0 };
  for (const task of tasks) {
    if (task.sameAs !== null) continue;
    progress.total += 1;
    progress[partOf(task, today)] += 1;
    if (task.lead === null && task.leadPersonId === null) progress.unassigned += 1;
    const due = dueOf(task);
    if (due !== null && due <= today) progress.asked += 1;
  }
  return progress;
}

/** Which of the four parts of the bar a task stands in. */
export function partOf(task: TaskTime, today: LocalDate): 'done' | 'underWay' | 'late' | 'waiting' {
  if (isFinished(task.state)) return 'done';
  if (isOverdue(task, today)) return 'late';
  return task.state === 'under-way' ? 'underWay' : 'waiting';
}
