import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/support/database.ts';
import { loadUnits, readUnits } from './load-units.ts';
import { unitSearchKey } from './rules/unit-search-key.ts';

const held = useDatabase();

test('one country, 34 provinces and 3,321 communes are loaded once', async () => {
  expect(await loadUnits(held.db, new Date())).toBe(3356);
  expect(await loadUnits(held.db, new Date())).toBe(0);
  const counts = await held.db
    .selectFrom('identity.unit')
    .select((select) => ['kind', select.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  expect(counts.map(({ kind, count }) => [kind, Number(count)])).toEqual([
    ['central', 1],
    ['commune', 3321],
    ['province', 34],
  ]);
});

test('a commune has its full name, its place in the tree and a key without diacritics', async () => {
  const unit = await held.db
    .selectFrom('identity.unit')
    .selectAll()
    .where('id', '=', '00175')
    .executeTakeFirstOrThrow();
  expect(unit).toMatchObject({
    kind: 'commune',
    code: '00175',
    name: 'Yên Hòa',
    fullName: 'Phường Yên Hòa',
    parentId: '01',
    path: 'VN/01/00175/',
    searchKey: 'phuong yen hoa',
    validFrom: '2025-07-01',
    validTo: null,
  });
  const provinces = readUnits().filter(({ kind }) => kind === 'province');
  expect(provinces.find(({ id }) => id === '01')?.fullName).toBe('Thành phố Hà Nội');
  expect(provinces.find(({ id }) => id === '04')?.fullName).toBe('Tỉnh Cao Bằng');
  expect(provinces.filter(({ fullName }) => fullName.startsWith('Thành phố ')).length).toBe(6);
});

const listFile = '../shared/vectors/vn-provinces/units.csv';

test.skipIf(!existsSync(listFile))('units agree with an independent list, save what changed after July 2025', () => {
  const list = readFileSync(listFile, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  const key = (fullName = '', province: string | null = '') => `${unitSearchKey(fullName)}|${province}`;
  const theirs = new Map(list.map(([, code, , fullName, , province]) => [code, key(fullName, province)]));
  const ours = readUnits().filter(({ kind }) => kind !== 'central');
  const differing = ours.filter(
    ({ id, kind, fullName, parentId }) => theirs.get(id) !== key(fullName, kind === 'commune' ? parentId : ''),
  );
  expect(theirs.size).toBe(ours.length);
  // The list is of July 2026: Đồng Nai has become a city with ten more wards, and two communes have another code.
  expect(differing.map(({ id }) => id)).toEqual(['75', '06970', '23737', ...tenWardsOfDongNai]);
});

const tenWardsOfDongNai = '25270 25357 25363 26116 26170 26248 26326 26368 26425 26485'.split(' ');
