import { beforeAll, expect, test } from 'vitest';
import type { Role } from '#modules/identity/rules/roles.ts';
import { type Actor, visitor } from '#platform/actor.ts';
import { group, otherGroup, otherWard, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { producerForViewer } from './producer-for-viewer.ts';
import { producerFilter, producerList, producerTable } from './producer-list.ts';
import { productForViewer } from './product-for-viewer.ts';
import { productFilter, productList, productTable } from './product-list.ts';

const here = useDossiers();
const register: Record<string, { producerId: string; productId: string }> = {};

beforeAll(async () => {
  const make = async (name: string, more: Parameters<typeof here.producer>[0], setCode = 'QD26-09') => {
    const producerId = await here.producer({ name: `Hợp tác xã Mẫu ${name}`, ...more });
    register[name] = { producerId, productId: await here.product(producerId, { name: `Ô mai ${name}`, setCode }) };
  };
  await make('Đồng Xa', { neighbourhoodId: group });
  await make('Bến 100%', { neighbourhoodId: otherGroup }, 'QD26-07');
  await make('Phường khác', { unitId: otherWard });
});

const at = (name: string) => register[name] as (typeof register)[string];
const all = new URLSearchParams();

const cases: [Role, string, string | null, string[]][] = [
  ['economic-office', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['economic-office-head', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['one-stop-desk', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['culture-office', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['ward-leader', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['records-clerk', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['inspector', ward, null, ['Đồng Xa', 'Bến 100%']],
  ['economic-office', otherWard, null, ['Phường khác']],
  ['neighbourhood-leader', group, null, ['Đồng Xa']],
  ['producer', ward, 'Bến 100%', ['Bến 100%']],
  ['council-member', ward, null, []],
  ['advisory-team', ward, null, []],
  ['expert', ward, null, []],
  ['provincial-office', province, null, []],
  ['central-office', 'VN', null, []],
  ['administrator', ward, null, []],
];

test.each(cases)('%s of %s (%s) sees exactly its part of the register', async (role, unitId, scope, seen) => {
  await expectSeen(await here.person(role, unitId, scope && at(scope).producerId), seen);
});

test('a visitor sees nothing of the register', () => expectSeen(visitor, []));

async function expectSeen(viewer: Actor, seen: string[]) {
  const producers = await producerList(here.db, viewer, producerFilter(all));
  expect(producers.rows.map((row) => row.id).sort()).toEqual(seen.map((name) => at(name).producerId).sort());
  expect(producers.total).toBe(seen.length);
  const products = await productList(here.db, viewer, productFilter(all));
  expect(products.rows.map((row) => row.id).sort()).toEqual(seen.map((name) => at(name).productId).sort());
  expect((await producerTable(here.db, viewer, producerFilter(all))).length).toBe(seen.length);
  expect((await productTable(here.db, viewer, productFilter(all))).length).toBe(seen.length);
  for (const [name, { producerId, productId }] of Object.entries(register)) {
    const open = [
      () => producerForViewer(here.db, viewer, producerId),
      () => productForViewer(here.db, viewer, productId),
    ];
    for (const page of open) {
      if (seen.includes(name)) expect(await page()).toBeTruthy();
      else await expect(page()).rejects.toMatchObject({ code: 'not-found' });
    }
  }
}

test('search works without diacritics, takes signs of the pattern language as letters, and bounds every page', async () => {
  const viewer = await here.person('economic-office', ward);
  const producers = async (query: string) =>
    (await producerList(here.db, viewer, producerFilter(new URLSearchParams(query)))).rows.map((row) => row.name);
  expect(await producers('tim=dong xa')).toEqual(['Hợp tác xã Mẫu Đồng Xa']);
  expect(await producers('tim=100%25')).toEqual(['Hợp tác xã Mẫu Bến 100%']);
  expect(await producers('tim=1__%25')).toEqual([]);
  expect(await producers('trang=2')).toEqual([]);
  expect(await producers('trang=9999999999&xep=%00&loai=%ff')).toEqual([
    'Hợp tác xã Mẫu Bến 100%',
    'Hợp tác xã Mẫu Đồng Xa',
  ]);
  expect(await producers('xep=moi')).toEqual(['Hợp tác xã Mẫu Bến 100%', 'Hợp tác xã Mẫu Đồng Xa']);
  const products = async (query: string) =>
    (await productList(here.db, viewer, productFilter(new URLSearchParams(query)))).rows.map((row) => row.name);
  expect(await products('tim=O MAI')).toEqual(['Ô mai Bến 100%', 'Ô mai Đồng Xa']);
  expect(await products('bo=QD26-07')).toEqual(['Ô mai Bến 100%']);
  expect(await products('nhom=Đồ uống')).toEqual([]);
  expect(await products('nhom=Thực phẩm&xep=bo')).toEqual(['Ô mai Bến 100%', 'Ô mai Đồng Xa']);
});
