import { describe, expect, test } from 'vitest';
import { yearsLater } from './following-year.ts';
import { figureOf } from './indicator-figure.ts';
import { proposedRole, purposeOf } from './member-roles.ts';
import { leads, takesPart } from './party.ts';
import { progressOf } from './progress.ts';
import { dueOfPeriod, isLate, nextPeriod } from './report-period.ts';
import { dueOf, isOverdue, monthDone, type TaskTime } from './task-due.ts';
import { nextState, percentOf, taskStates, taskSteps } from './task-states.ts';

const task = (more: Partial<TaskTime> = {}): TaskTime => ({
  state: 'not-started',
  dueOn: null,
  rhythm: null,
  rhythmFrom: null,
  doneThrough: null,
  ...more,
});
const monthly = (doneThrough: string | null): TaskTime =>
  task({ state: 'under-way', rhythm: 'monthly', rhythmFrom: '2026-03', doneThrough });

describe('a month of reports', () => {
  test.each([
    ['2026-11', '2026-11-24'],
    ['2026-02', '2026-02-24'],
    ['2027-01', '2027-01-24'],
  ])('%s is due at the end of %s', (period, due) => expect(dueOfPeriod(period)).toBe(due));

  test.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-12-01', true],
    ['2026-10-31', false],
  ])('handed in on %s is late: %s', (day, late) => expect(isLate(day, '2026-11')).toBe(late));

  test('follows December with January', () => expect(nextPeriod('2026-12')).toBe('2027-01'));
});

describe('a task', () => {
  test.each([
    ['without a day is never late', task(), null, false],
    ['is not late on its day', task({ dueOn: '2026-11-24' }), '2026-11-24', false],
    ['is late the day after', task({ dueOn: '2026-11-23' }), '2026-11-23', true],
    ['that is done is not late', task({ dueOn: '2026-01-01', state: 'done' }), '2026-01-01', false],
    ['that goes on all year is never late', task({ rhythm: 'continuous' }), null, false],
    ['of every month is due on the 24th of the oldest open one', monthly('2026-10'), '2026-11-24', false],
    ['of every month is late when a month was left out', monthly('2026-09'), '2026-10-24', true],
    ['of every month begins with its first', monthly(null), '2026-03-24', true],
    [
      'of every month with an earlier day keeps that day',
      { ...monthly('2026-10'), dueOn: '2026-11-20' },
      '2026-11-20',
      true,
    ],
  ])('%s', (_says, given, due, late) => {
    expect(dueOf(given)).toBe(due);
    expect(isOverdue(given, '2026-11-24')).toBe(late);
  });

  test('of every month is done with December', () => {
    expect(monthDone(monthly('2026-10'), 2026)).toEqual({ doneThrough: '2026-11', state: 'under-way' });
    expect(monthDone(monthly('2026-11'), 2026)).toEqual({ doneThrough: '2026-12', state: 'done' });
    expect(monthDone(task(), 2026)).toBeNull();
  });

  test('takes every step from every state as the table says', () => {
    const table = taskStates.map((state) => [state, taskSteps.filter((step) => nextState(state, step) !== undefined)]);
    expect(Object.fromEntries(table)).toEqual({
      'not-started': ['task.assign', 'task.edit', 'task.report'],
      'under-way': ['task.assign', 'task.edit', 'task.report'],
      done: ['task.edit', 'task.report', 'task.confirm', 'task.return'],
      confirmed: ['task.return'],
    });
  });

  test.each([
    ['not-started', 40, 0],
    ['under-way', 0, 1],
    ['under-way', 100, 99],
    ['done', 40, 100],
  ] as const)('%s with %d percent reported stands at %d', (state, reported, percent) =>
    expect(percentOf(state, reported)).toBe(percent),
  );
});

test('progress counts what the plan says twice once, and the four parts make the whole', () => {
  const counted = (more: object) => ({ ...task(), lead: null, leadPersonId: null, sameAs: null, ...more });
  expect(
    progressOf(
      [
        counted({ state: 'confirmed', dueOn: '2026-05-01', lead: 'economic-office' }),
        counted({ state: 'under-way', leadPersonId: 'a' }),
        counted({ state: 'under-way', dueOn: '2026-11-23' }),
        counted({}),
        counted({ sameAs: 'b' }),
      ],
      '2026-11-24',
    ),
  ).toEqual({ total: 4, done: 1, underWay: 1, late: 1, waiting: 1, unassigned: 2, asked: 2 });
});

test.each([
  ['percent', { done: 24, of: 24 }, { percent: 100, reached: true }],
  ['percent', { done: 8, of: 9 }, { percent: 88, reached: false }],
  ['percent', { done: 0, of: 0 }, { percent: null, reached: false }],
  ['count', { done: 1, of: 2 }, { percent: null, reached: true }],
  ['count', { done: 0, of: 2 }, { percent: null, reached: false }],
] as const)('a %s of %o gives %o', (kind, list, figure) =>
  expect(figureOf({ kind, least: kind === 'count' ? 1 : 100, most: null }, list)).toMatchObject(figure),
);

test('a task is led by name, by party, by one group, or by everybody', () => {
  const given = { lead: 'neighbourhoods', leadPersonId: null, leadNeighbourhoodId: 'to-4', cooperating: ['producers'] };
  const leader = { personId: 'p', party: 'neighbourhoods', neighbourhoodId: 'to-4' } as const;
  expect(leads(given, leader)).toBe(true);
  expect(leads(given, { ...leader, neighbourhoodId: 'to-5' })).toBe(false);
  expect(leads({ ...given, leadNeighbourhoodId: null }, { ...leader, neighbourhoodId: 'to-5' })).toBe(true);
  expect(leads({ ...given, lead: 'all-units' }, { ...leader, party: undefined })).toBe(false);
  expect(leads({ ...given, leadPersonId: 'p' }, { ...leader, party: undefined })).toBe(true);
  expect(takesPart(given, { personId: 'q', party: 'producers', neighbourhoodId: null })).toBe(true);
  expect(leads(given, { personId: 'q', party: 'producers', neighbourhoodId: null })).toBe(false);
});

test.each([
  ['Thành lập Đoàn kiểm tra, giám sát liên ngành sản phẩm OCOP', 'inspection-team', 'inspector'],
  ['Thành lập Tổ tư vấn giúp việc Hội đồng đánh giá', 'advisory-team', 'advisory-team'],
  ['Thành lập Tổ giúp việc Hội đồng', 'advisory-team', 'advisory-team'],
  ['Kiện toàn Hội đồng đánh giá, phân hạng', 'council', 'council-member'],
  ['Kiện toàn Ban Chỉ đạo Chương trình', 'steering-committee', undefined],
  ['Quyết định khen thưởng', 'other', undefined],
])('%s sets up: %s', (title, purpose, role) => {
  expect(purposeOf(title)).toBe(purpose);
  expect(proposedRole(purposeOf(title), 'Thành viên')).toBe(role);
});

test.each([
  ['Chủ tịch Hội đồng', 'council-chair'],
  ['Phó Chủ tịch', 'council-deputy'],
  ['Uỷ viên', 'council-member'],
  ['Ủy viên kiêm Thư ký', 'council-secretary'],
  ['Khách mời', undefined],
])('%s on a council’s list is the seat %s', (called, role) => {
  expect(proposedRole('council', called)).toBe(role);
});

test('a day of next year exists', () => {
  expect(yearsLater('2026-12-31', 1)).toBe('2027-12-31');
  expect(yearsLater('2028-02-29', 1)).toBe('2029-02-28');
});
