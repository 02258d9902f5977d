import { describe, expect, it } from 'vitest';
import { formatPhone, isMobilePhone, normalisePhone } from './phone.ts';

describe('normalisePhone', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['0912.345.678', '+84912345678'],
    ['091 234 5678', '+84912345678'],
    ['+84 912 345 678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084-912-345-678', '+84912345678'],
    ['(024) 3783 1234', '+842437831234'],
    ['0236.382.1234', '+842363821234'],
    ['０９１２３４５６７８', '+84912345678'],
    [' 0389\u00a0123\u200b456 ', '+84389123456'],
  ])('reads %s', (text, e164) => {
    expect(normalisePhone(text)).toBe(e164);
  });

  it.each([
    ['', 'nothing'],
    ['091234567', 'a digit short'],
    ['09123456789', 'a digit long'],
    ['01691234567', 'the old 11-digit mobile'],
    ['0512345678', 'a mobile prefix that nobody holds'],
    ['0951234567', 'a mobile prefix that nobody holds'],
    ['0243783123', 'a landline a digit short'],
    ['04 3783 1234', 'an area code from before 2017'],
    ['0217 382 1234', 'an area code that does not exist'],
    ['19001234', 'a hotline'],
    ['+1 415 555 2671', 'another country'],
    ['0912 345 678 / 0912 345 679', 'two numbers'],
    ['0912345678a', 'letters'],
    ['+0912345678', 'a plus without the country'],
    ['+84 0912345678', 'country and trunk zero together'],
  ])('refuses %j: %s', (text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });

  it('takes every prefix in use, and the result reads back to itself', () => {
    for (const prefix of ['32', '39', '52', '55', '59', '70', '76', '81', '86', '87', '89', '90', '94', '96', '99']) {
      const e164 = normalisePhone(`0${prefix}1234567`);
      expect(e164).toBe(`+84${prefix}1234567`);
      expect(normalisePhone(e164 ?? '')).toBe(e164);
      expect(normalisePhone(formatPhone(e164 ?? ''))).toBe(e164);
    }
  });
});

describe('formatPhone', () => {
  it('groups mobiles 4-3-3 and landlines by area code', () => {
    expect(formatPhone('+84912345678')).toBe('0912 345 678');
    expect(formatPhone('+842437831234')).toBe('024 3783 1234');
    expect(formatPhone('+842363821234')).toBe('0236 382 1234');
  });

  it('leaves alone what is not a Vietnamese E.164 number', () => {
    expect(formatPhone('+14155552671')).toBe('+14155552671');
    expect(formatPhone('chưa có')).toBe('chưa có');
  });

  it('tells mobiles from landlines', () => {
    expect(isMobilePhone('+84912345678')).toBe(true);
    expect(isMobilePhone('+842437831234')).toBe(false);
  });
});
