import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HolidaySeed } from './holidays.ts';
import { addDays, weekday } from './local-date.ts';
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from './working-days.ts';

const seed: HolidaySeed = JSON.parse(readFileSync('seeds/holidays/2026-2028.json', 'utf8'));
const calendar = workingCalendar(seed.holidays);
const bare = workingCalendar([]);

describe('working days', () => {
  it.each([
    ['2026-02-09', '2026-03-09', 'over Tết Bính Ngọ'],
    ['2026-04-16', '2026-05-12', 'over Giỗ Tổ and 30/4'],
    ['2026-08-20', '2026-09-14', 'with a Saturday worked and Quốc khánh'],
    ['2026-12-21', '2027-01-12', 'over the new year'],
  ])('15 working days from %s end on %s (%s)', (start, end) => {
    expect(addWorkingDays(start, 15, calendar)).toBe(end);
    expect(workingDaysBetween(start, end, calendar)).toBe(15);
  });

  it('does not count the start day, and a start on a day off begins with the next working day', () => {
    expect(addWorkingDays('2026-03-06', 1, bare)).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-07', 1, bare)).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-07', 0, bare)).toBe('2026-03-07');
  });

  it('works on the swapped Saturdays and rests on the swapped days', () => {
    expect(['2026-01-10', '2026-08-22'].map((day) => isWorkingDay(day, calendar))).toEqual([true, true]);
    expect(['2026-01-02', '2026-08-31'].map((day) => isWorkingDay(day, calendar))).toEqual([false, false]);
    expect(isWorkingDay('2026-08-22', bare)).toBe(false);
  });

  it('leaves an unconfirmed holiday out until somebody turns it on', () => {
    expect(isWorkingDay('2026-11-24', calendar)).toBe(true);
    const confirmed = seed.holidays.map((row) => ({ ...row, active: true }));
    expect(isWorkingDay('2026-11-24', workingCalendar(confirmed))).toBe(false);
  });

  it('counting forward and counting between agree for every start in three years', () => {
    for (let start = '2026-01-01'; start <= '2028-11-30'; start = addDays(start, 1)) {
      const end = addWorkingDays(start, 15, calendar);
      expect(workingDaysBetween(start, end, calendar)).toBe(15);
      expect(isWorkingDay(end, calendar)).toBe(true);
    }
  });

  it('counts backwards as days late', () => {
    expect(workingDaysBetween('2026-03-09', '2026-03-06', bare)).toBe(-1);
    expect(Object.is(workingDaysBetween('2026-03-08', '2026-03-07', bare), 0)).toBe(true);
  });

  it('refuses broken rows and broken counts', () => {
    const row = { name: 'hỏng', makeUpDays: [], certainty: 'announced' as const, active: true };
    expect(() => workingCalendar([{ ...row, from: '2026-02-30', to: '2026-02-30' }])).toThrow('hỏng');
    expect(() => workingCalendar([{ ...row, from: '2026-03-02', to: '2026-03-01' }])).toThrow('hỏng');
    expect(() => addWorkingDays('2026-03-02', -1, bare)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-03-02', 1.5, bare)).toThrow(RangeError);
  });
});

describe('the seed', () => {
  it('swaps only weekend days and only marks unconfirmed rows inactive', () => {
    for (const row of seed.holidays) {
      expect(row.makeUpDays.every((day) => weekday(day) >= 6)).toBe(true);
      expect(row.active).toBe(row.certainty !== 'unconfirmed');
    }
  });

  it('gives the eleven statutory days each year, swaps counted (Điều 112 Bộ luật Lao động 2019)', () => {
    for (const year of seed.years) {
      const rows = seed.holidays.filter((row) => row.active && row.from.startsWith(String(year)));
      const off = [...workingCalendar(rows).daysOff].filter((day) => weekday(day) <= 5).length;
      const madeUp = rows.reduce((count, row) => count + row.makeUpDays.length, 0);
      expect(off - madeUp).toBe(11);
    }
  });
});
