import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type LabelLaw, labelGroupOfSet, labelItemsOf, missingOnLabel, usableUnderOldRules } from './label-check.ts';
import { isOldAddress, oldAddressStanding } from './old-address.ts';

const law = JSON.parse(readFileSync('seeds/regulation/labels.json', 'utf8')) as LabelLaw;

test('every set of goods has one group, services have none, and every code is known', () => {
  for (let set = 1; set <= 25; set++) expect(law.groups.filter(({ sets }) => sets.includes(set)).length).toBe(1);
  expect(labelGroupOfSet(law, 26)).toBeUndefined();
  for (const group of law.groups) {
    const { needed, ifAny } = labelItemsOf(law, group);
    expect(needed.length).toBe(law.always.length + group.needs.length);
    expect(ifAny.length).toBe(group.ifAny.length);
  }
});

test.each([
  [6, 'food'],
  [14, 'liquor'],
  [16, 'drink'],
  [3, 'staple'],
  [22, 'textile'],
])('set %i is labelled as %s', (set, code) => {
  expect(labelGroupOfSet(law, set)?.code).toBe(code);
});

const food = law.groups.find(({ code }) => code === 'food') as LabelLaw['groups'][number];

test('what a label does not say is listed, blanks count as nothing, and what is only there if any is not asked', () => {
  const items = { 'product-name': 'Cốm khô', origin: ' ', quantity: '250 g', ingredients: 'Nếp non' };
  expect(missingOnLabel(law, food, items).map(({ code }) => code)).toEqual([
    'responsible-name',
    'responsible-address',
    'origin',
    'made-on',
    'use-by',
    'instructions',
    'storage',
  ]);
});

test.each([
  ['2026-01-22', '2028-01-23', '2028-01-23'],
  ['2026-01-22', '2028-01-24', null],
  ['2026-01-23', '2026-11-24', null],
  [null, '2026-11-24', null],
])('a label printed on %s is, on %s, under the old rules until %s', (printedOn, today, until) => {
  expect(usableUnderOldRules(law, printedOn, today)).toBe(until);
});

test.each([
  ['Số 1 ngõ Mẫu, quận Cầu Giấy, Hà Nội', true],
  ['Số 1, Q. Cầu Giấy', true],
  ['Thôn 2 - huyện Gia Lâm - Hà Nội', true],
  ['Thôn 2, Thị xã Sơn Tây', true],
  ['Số 1 phố Bà Huyện Thanh Quan, phường Ba Đình, Hà Nội', false],
  ['Ngõ mẫu 1, phường Yên Hòa, thành phố Hà Nội', false],
  ['12 Quan Nhân, phường Yên Hòa', false],
  ['', false],
])('%s: old is %s', (address, old) => {
  expect(isOldAddress(address)).toBe(old);
});

const old = 'Ngõ mẫu 1, quận Cầu Giấy';

test.each([
  [old, '2025-06-30', '2027-07-01', 'usable'],
  [old, null, '2027-07-01', 'usable'],
  [old, '2025-06-30', '2027-07-02', 'over'],
  [old, '2025-07-01', '2026-11-24', 'printed-after'],
  ['Ngõ mẫu 1, phường Yên Hòa', '2025-07-01', '2026-11-24', 'none'],
])('%s printed on %s is on %s %s', (address, printedOn, today, state) => {
  expect(oldAddressStanding({ address, printedOn }, law.addressChange, today).state).toBe(state);
});
