import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Holiday } from '#standards/vietnam/holidays.ts';
import { addWorkingDays, isWorkingDay, workingCalendar } from '#standards/vietnam/working-days.ts';
import { emptyIdeaTexts, type IdeaForm, ideaAmounts, ideaTexts } from './idea-form.ts';
import { ideaStates, ideaSteps, nextIdeaState } from './idea-states.ts';
import { lastIntakeDay, nextRound, type Round } from './rounds.ts';

const { holidays } = JSON.parse(readFileSync('seeds/holidays/2026-2028.json', 'utf8')) as { holidays: Holiday[] };
const calendar = workingCalendar(holidays);

const steps = {
  draft: { edit: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  returned: { edit: 'returned', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { return: 'returned', appraise: 'as-appraised', withdraw: 'withdrawn' },
  potential: { appraise: 'as-appraised', withdraw: 'withdrawn' },
  declined: { appraise: 'as-appraised' },
  withdrawn: {},
} as Record<string, Record<string, string>>;

test.each(ideaStates.flatMap((state) => ideaSteps.map((step) => [state, step] as const)))('%s, %s', (state, step) => {
  expect(nextIdeaState(state, step)).toBe(steps[state]?.[step.replace('idea.', '')]);
});

test('an idea says what, from what, how much and for whom before it is appraised', () => {
  const empty = Object.fromEntries([
    ...ideaTexts.map((name) => [name, '']),
    ...ideaAmounts.map((name) => [name, null]),
  ]) as IdeaForm;
  expect(emptyIdeaTexts(empty)).toEqual(['description', 'materials', 'output', 'market']);
  expect(emptyIdeaTexts({ ...empty, description: 'a', materials: 'b', output: 'c', market: 'd' })).toEqual([]);
});

describe('the last day on which a commune takes a dossier in for a round', () => {
  test.each([
    // Trước 30/4/2026: 29/4 is the last day; 27/4 (Giỗ Tổ, made up) is off.
    ['2026-04-29', '2026-04-07'],
    // Trước 30/10/2026: no day off between.
    ['2026-10-29', '2026-10-08'],
    // Across 2/9 with the swapped Monday and the worked Saturday 22/8.
    ['2026-09-10', '2026-08-18'],
    // Across Tết Bính Ngọ.
    ['2026-02-27', '2026-01-30'],
  ])('round until %s: %s', (lastDay, expected) => {
    expect(lastIntakeDay(lastDay, calendar)).toBe(expected);
  });

  test('taken in then, the fifteen working days end in time; a working day later, they do not', () => {
    for (let month = 1; month <= 12; month++) {
      for (const day of ['05', '14', '27']) {
        const lastDay = `2027-${String(month).padStart(2, '0')}-${day}`;
        const intake = lastIntakeDay(lastDay, calendar);
        expect(isWorkingDay(intake, calendar)).toBe(true);
        expect(addWorkingDays(intake, 15, calendar) <= lastDay, lastDay).toBe(true);
        expect(addWorkingDays(addWorkingDays(intake, 1, calendar), 15, calendar) > lastDay, lastDay).toBe(true);
      }
    }
  });
});

test('the next round is the first that still takes proposals', () => {
  const round = (name: string, lastDay: string, level: Round['level'] = 'province'): Round => ({
    id: null,
    level,
    year: 2026,
    name,
    lastDay,
    resultsBy: '2026-12-29',
    source: '',
  });
  const rounds = [round('Đợt 2', '2026-10-29'), round('Đợt 1', '2026-04-29'), round('TW', '2026-07-29', 'central')];
  expect(nextRound(rounds, 'province', '2026-04-29')?.name).toBe('Đợt 1');
  expect(nextRound(rounds, 'province', '2026-04-30')?.name).toBe('Đợt 2');
  expect(nextRound(rounds, 'province', '2026-10-30')).toBeUndefined();
});
