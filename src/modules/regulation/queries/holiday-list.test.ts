import { beforeAll, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#standards/vietnam/working-days.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { loadRegulationPack } from '../commands/load-law-pack.ts';
import { workingCalendarOf } from './holiday-list.ts';

const held = useDatabase();
let calendar: Awaited<ReturnType<typeof workingCalendarOf>>;

beforeAll(async () => {
  await loadRegulationPack(held.db);
  calendar = await workingCalendarOf(held.db);
});

// The start day is not counted. 15 working days are the ward's term (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg).
test.each([
  ['over Tết Bính Ngọ', '2026-02-09', '2026-03-09'],
  ['over Giỗ Tổ, 30/4 and 1/5', '2026-04-16', '2026-05-12'],
  ['over 2/9 with the swapped Saturday 22/8', '2026-08-20', '2026-09-14'],
  ['over New Year', '2026-12-21', '2027-01-12'],
  ['over Tết Đinh Mùi', '2027-02-01', '2027-03-01'],
  ['over 30/4/2027, 1/5 on a Saturday', '2027-04-20', '2027-05-13'],
  ['over 2/9/2027', '2027-08-27', '2027-09-21'],
  ['over Tết Mậu Thân', '2028-01-20', '2028-02-17'],
  ['over 30/4/2028 on a Sunday', '2028-04-24', '2028-05-17'],
  ['over 2/9/2028 on a Saturday', '2028-08-28', '2028-09-20'],
  ['from a Saturday', '2026-11-14', '2026-12-04'],
  ['from today', '2026-11-24', '2026-12-15'],
])('15 working days %s: from %s to %s', (_over, from, to) => {
  expect(addWorkingDays(from, 15, calendar)).toBe(to);
  expect(workingDaysBetween(from, to, calendar)).toBe(15);
});

test.each([
  ['2026-01-02', false],
  ['2026-01-10', true],
  ['2026-02-16', false],
  ['2026-02-20', false],
  ['2026-02-23', true],
  ['2026-04-27', false],
  ['2026-04-30', false],
  ['2026-05-01', false],
  ['2026-08-22', true],
  ['2026-08-31', false],
  ['2026-09-02', false],
  ['2026-09-03', true],
  ['2026-11-24', true],
  ['2027-05-03', false],
  ['2028-01-03', false],
  ['2028-09-04', false],
])('%s is a working day: %s', (day, worked) => {
  expect(isWorkingDay(day, calendar)).toBe(worked);
});
