import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isLocalDate, today, weekday } from './local-date.ts';

describe('local dates', () => {
  it('today turns over at midnight in Vietnam, whatever zone the machine is in', () => {
    expect(today(new Date('2026-08-20T16:59:59.999Z'))).toBe('2026-08-20');
    expect(today(new Date('2026-08-20T17:00:00.000Z'))).toBe('2026-08-21');
    expect(today(new Date('2026-12-31T17:00:00.000Z'))).toBe('2027-01-01');
  });

  it('today agrees with the time-zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    for (let hour = 0; hour < 24 * 400; hour += 5) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour));
      expect(today(instant)).toBe(zone.format(instant));
    }
  });

  it('knows which days exist', () => {
    expect(['2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].every(isLocalDate)).toBe(true);
    for (const text of ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '0000-01-01', '', 'x']) {
      expect(isLocalDate(text)).toBe(false);
    }
  });

  it('counts over months, leap days and years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });

  it('knows the weekday, before 1970 too', () => {
    expect(weekday('2026-08-20')).toBe(4);
    expect(weekday('1945-09-02')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });

  it('refuses to count from a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});
