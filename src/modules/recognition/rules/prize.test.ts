import { expect, test } from 'vitest';
import { normOn, type PrizeNorm, prizeAmount } from './prize.ts';

const norm = (stars: number, amount: number, more: Partial<PrizeNorm> = {}): PrizeNorm => ({
  id: `${stars}-${amount}`,
  unitId: null,
  stars,
  amount,
  instrument: 'TT 60/2026/TT-BTC',
  validFrom: '2026-05-31',
  validTo: null,
  ...more,
});
const three = norm(3, 8_000_000);
const four = norm(4, 10_000_000);
const five = norm(5, 15_000_000);

test.each([
  ['3 sao lần đầu', three, undefined, 8_000_000],
  ['4 sao lần đầu', four, undefined, 10_000_000],
  ['5 sao lần đầu', five, undefined, 15_000_000],
  ['3 lên 4', four, three, 2_000_000],
  ['4 lên 5', five, four, 5_000_000],
  ['3 lên 5', five, three, 7_000_000],
  ['3 giữ 3', three, three, undefined],
  ['4 xuống 3', three, four, undefined],
] as const)('%s', (_what, now, before, amount) => {
  expect(prizeAmount(now, before)?.amount).toBe(amount);
});

test('a norm below what was paid leaves nothing to pay', () => {
  expect(prizeAmount(norm(4, 7_000_000), three)).toBeUndefined();
});

test('the norm is the one of the day, the nearest unit’s before the law’s', () => {
  const province = norm(3, 9_000_000, { unitId: '01', validFrom: '2026-09-01', validTo: '2026-12-31' });
  const later = norm(3, 8_500_000, { validFrom: '2027-01-01' });
  const all = [three, province, later];
  const on = (day: string) => normOn(all, 3, day, ['00175', '01', 'VN'])?.amount;
  expect(on('2026-05-30')).toBeUndefined();
  expect(on('2026-05-31')).toBe(8_000_000);
  expect(on('2026-09-01')).toBe(9_000_000);
  expect(on('2027-01-01')).toBe(8_500_000);
  expect(normOn(all, 3, '2026-09-01', ['00166', '79', 'VN'])?.amount).toBe(8_000_000);
});
