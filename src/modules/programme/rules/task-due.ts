import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { dueOfPeriod, nextPeriod, type Period, periodOf } from './report-period.ts';
import { isFinished, type TaskState } from './task-states.ts';

/** What decides when a task is due. Continuous work ("thường xuyên, liên tục") has no day and is never late. */
export interface TaskTime {
  state: TaskState;
  dueOn: LocalDate | null;
  rhythm: 'continuous' | 'monthly' | null;
  /** First month of a monthly task. */
  rhythmFrom: Period | null;
  /** Last month of it that is done. */
  doneThrough: Period | null;
}

/** The oldest month of a monthly task that is not done yet. */
export function openPeriod({ rhythmFrom, doneThrough }: TaskTime): Period | null {
  if (doneThrough !== null) return nextPeriod(doneThrough);
  return rhythmFrom;
}

/**
 * The day at whose end the task is due, or null. Monthly: the 24th of the oldest month that is not done (Kế hoạch 103,
 * V.1 "trước ngày 25 hằng tháng"), unless a day was set for the whole task and comes first.
 */
export function dueOf(task: TaskTime): LocalDate | null {
  const period = task.rhythm === 'monthly' && !isFinished(task.state) ? openPeriod(task) : null;
  if (period === null) return task.dueOn;
  const due = dueOfPeriod(period);
  return task.dueOn !== null && task.dueOn < due ? task.dueOn : due;
}

/** Its day has passed and it is not done. On the day itself it is not late. */
export function isOverdue(task: TaskTime, today: LocalDate): boolean {
  const due = dueOf(task);
  return !isFinished(task.state) && due !== null && due < today;
}

/**
 * What a report of "xong" does to a monthly task in a plan of `year`: the oldest open month is done; the task itself is
 * done with December.
 */
export function monthDone(task: TaskTime, year: number): { doneThrough: Period; state: TaskState } | null {
  const period = task.rhythm === 'monthly' ? openPeriod(task) : null;
  if (period === null) return null;
  return { doneThrough: period, state: period >= `${year}-12` ? 'done' : 'under-way' };
}

/** Whether a monthly task's oldest open month has begun: nobody reports on a month to come. */
export const mayReportMonth = (task: TaskTime, today: LocalDate): boolean =>
  (openPeriod(task) ?? '') <= periodOf(today);
