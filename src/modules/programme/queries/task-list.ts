import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { oneOf, pageAsked, pageSize, searchWords } from '#platform/list-view.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { isStaff, opensTask } from '../access.ts';
import { type Party, parties } from '../rules/party.ts';
import { dueOf, isOverdue } from '../rules/task-due.ts';
import { type TaskState, taskStates } from '../rules/task-states.ts';
import { chosenPlan, plansForViewer } from './plan-for-viewer.ts';
import { type TaskRow, tasksOfPlan } from './tasks-of-plan.ts';

export interface TaskFilter {
  words: string;
  section?: string;
  party?: Party | 'none';
  state?: TaskState | 'overdue';
  sort: 'plan' | 'due';
  year?: number;
  page: number;
}

/** The filter that a list URL says: `tim`, `muc`, `don-vi`, `trang-thai`, `xep`, `nam`, `trang`. */
export function taskFilter(parameters: URLSearchParams): TaskFilter {
  const section = parameters.get('muc') ?? '';
  return {
    words: searchWords(parameters),
    section: /^[A-Z0-9]{1,6}(\.\d{1,3}){0,4}$/.test(section) ? section : undefined,
    party: oneOf(parameters, 'don-vi', [...parties, 'none']),
    state: oneOf(parameters, 'trang-thai', [...taskStates, 'overdue']),
    sort: parameters.get('xep') === 'han' ? 'due' : 'plan',
    year: yearAsked(parameters),
    page: pageAsked(parameters),
  };
}

export function yearAsked(parameters: URLSearchParams): number | undefined {
  const text = parameters.get('nam') ?? '';
  return /^20\d{2}$/.test(text) ? Number(text) : undefined;
}

/**
 * The plan's tasks that the viewer may open and that fit the filter, one page, with the sections and units to filter by.
 * A section stands for everything below it. A plan's tasks are few (2,000 at most), and the same rules that colour a row
 * filter it here, so that "quá hạn" means one thing.
 */
export async function taskList(db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: TaskFilter }) {
  const found = await matchingTasks(db, viewer, { now, filter });
  const from = (filter.page - 1) * pageSize;
  return { ...found, rows: found.rows.slice(from, from + pageSize), total: found.rows.length };
}

/** The same list whole, for a table to take away. */
export const taskTable = async (db: Reader, viewer: Actor, args: { now: Date; filter: TaskFilter }) =>
  (await matchingTasks(db, viewer, args)).rows;

async function matchingTasks(db: Reader, viewer: Actor, { now, filter }: { now: Date; filter: TaskFilter }) {
  const day = today(now);
  const plans = await plansForViewer(db, viewer);
  const plan = chosenPlan(plans, { asked: filter.year, thisYear: Number(day.slice(0, 4)) });
  const years = plans.map(({ year }) => year);
  if (!plan) return { year: null, years, sections: [], rows: [] };
  const [tasks, sections] = await Promise.all([
    tasksOfPlan(db, plan.id),
    db
      .selectFrom('programme.section')
      .select(['code', 'title'])
      .where('planId', '=', plan.id)
      .orderBy('rank')
      .execute(),
  ]);
  const rows = tasks
    .filter((task) => opensTask(viewer, task) && fits(task, filter, day))
    .map((task) => ({ ...task, due: dueOf(task), overdue: isOverdue(task, day) }));
  if (filter.sort === 'due') rows.sort((left, right) => (left.due ?? '9999').localeCompare(right.due ?? '9999'));
  return { year: plan.year, years, sections: isStaff(viewer) ? sections : sectionsOf(rows, sections), rows };
}

// Who sees a part of the plan filters by the sections of that part.
const sectionsOf = <Section extends { code: string }>(rows: readonly { section: string }[], sections: Section[]) =>
  sections.filter(({ code }) => rows.some(({ section }) => section === code || section.startsWith(`${code}.`)));

function fits(task: TaskRow, { words, section, party, state }: TaskFilter, day: string): boolean {
  if (section !== undefined && task.section !== section && !task.section.startsWith(`${section}.`)) return false;
  if (party === 'none' ? task.lead !== null || task.leadPersonId !== null : party && task.lead !== party) return false;
  // Overdue work is counted once, so a second telling is not shown as late again.
  if (state === 'overdue' ? task.sameAs !== null || !isOverdue(task, day) : state && task.state !== state) return false;
  const key = foldVietnamese(words);
  return key === '' || task.searchKey.includes(key);
}
