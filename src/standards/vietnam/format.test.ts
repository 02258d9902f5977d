import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatDate,
  formatDayMonth,
  formatLongDate,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTime,
  initialsOf,
  localDateOf,
  sentenceCase,
  wholePercent,
} from './format.ts';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-45000, '-45.000'],
    [12345678901234567890n, '12.345.678.901.234.567.890'],
    ['74.00', '74,00'],
    ['89.99', '89,99'],
    ['1234.5', '1.234,5'],
  ])('%s is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('text that is no number is left alone', () => {
    expect(formatNumber('chưa có')).toBe('chưa có');
  });

  test('percent and money carry their sign', () => {
    expect(formatPercent('12.5')).toBe('12,5%');
    expect(formatMoney(1234567)).toBe('1.234.567\u00a0đ');
  });

  test('a whole percent never rounds up to a threshold', () => {
    expect(wholePercent(8, 9)).toBe(88);
    expect(wholePercent(3, 4)).toBe(75);
    expect(wholePercent(0, 0)).toBe(0);
  });
});

describe('dates and times', () => {
  test('a local date is written day first', () => {
    expect(formatDate('2026-09-17')).toBe('17/09/2026');
    expect(formatDayMonth('2026-09-17')).toBe('17/09');
  });

  test('the weekday is that of the date, not of the machine', () => {
    expect(formatLongDate('2026-09-17')).toBe('Thứ Năm, 17/09/2026');
    expect(formatLongDate('2026-09-20')).toBe('Chủ nhật, 20/09/2026');
  });

  test('late evening UTC is already the next day in Việt Nam', () => {
    expect(localDateOf('2026-09-16T17:00:00Z')).toBe('2026-09-17');
    expect(formatTime('2026-09-17T07:32:08Z')).toBe('14:32');
    expect(formatClock('2026-09-17T07:32:08Z')).toBe('14:32:08');
    expect(formatMoment('2026-09-16T18:05:00Z')).toBe('01:05 ngày 17/09/2026');
  });
});

describe('words', () => {
  test('capitals become a sentence, mixed text stays', () => {
    expect(sentenceCase('TỔ CHỨC SẢN XUẤT')).toBe('Tổ chức sản xuất');
    expect(sentenceCase('ĐẢM BẢO CHẤT LƯỢNG')).toBe('Đảm bảo chất lượng');
    expect(sentenceCase('Cơ sở đủ điều kiện ATTP')).toBe('Cơ sở đủ điều kiện ATTP');
  });

  test('initials are those of the last two words', () => {
    expect(initialsOf('Nguyễn Mẫu An')).toBe('MA');
    expect(initialsOf('Đào')).toBe('Đ');
    expect(initialsOf('')).toBe('');
  });
});
