import { expect, it } from 'vitest';
import { dateTimeStampOf, readDateTimeStamp } from './date-time-stamp.ts';

it.each([
  ['2026-11-24T09:00:00+07:00', '2026-11-24T02:00:00Z'],
  ['2026-11-24T02:00:00Z', '2026-11-24T02:00:00Z'],
  ['2023-02-26T01:02:58.447Z', '2023-02-26T01:02:58Z'],
  ['2024-02-29T24:00:00Z', '2024-03-01T00:00:00Z'],
  ['2026-01-01T00:00:00-14:00', '2026-01-01T14:00:00Z'],
])('%s is an instant', (text, instant) => {
  expect(dateTimeStampOf(new Date(readDateTimeStamp(text) as number))).toBe(instant);
});

it.each([
  '2026-11-24T09:00:00',
  '2026-11-24',
  '2026-11-24T09:00Z',
  '2026-11-24 09:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-24T24:00:01Z',
  '2026-11-24T23:59:60Z',
  '2026-11-24T09:00:00+14:30',
  '2026-11-24T09:00:00z',
  '26-11-24T09:00:00Z',
  '02026-11-24T09:00:00Z',
  'Sun, 26 Feb 2023 01:22:14 +0000',
  1700000000,
  null,
])('%s is none', (text) => {
  expect(readDateTimeStamp(text)).toBeUndefined();
});
