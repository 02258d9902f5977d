import { expect, test } from 'vitest';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { dossierNumber } from './dossier-number.ts';
import { forwardingDeadline } from './forwarding-deadline.ts';

test('a number is padded to three digits and grows past the thousandth', () => {
  expect(dossierNumber(2026, 1)).toBe('HS-2026-001');
  expect(dossierNumber(2026, 1000)).toBe('HS-2026-1000');
});

test('fifteen working days from receipt skip weekends and the holiday of 2/9', () => {
  const calendar = workingCalendar([
    {
      from: '2026-08-31',
      to: '2026-09-02',
      name: 'Quốc khánh',
      makeUpDays: ['2026-08-22'],
      certainty: 'announced',
      active: true,
    },
  ]);
  // 18:00 on the 13th in UTC is the 14th in Vietnam: 17-21/8, the make-up Saturday 22/8, 24-28/8, then 3, 4, 7, 8/9.
  expect(forwardingDeadline(new Date('2026-08-13T18:00:00Z'), calendar)).toBe('2026-09-08');
});
