import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { cauGiay, hanoi, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { giveGrant } from '../commands/give-grant.ts';
import { people } from './people.ts';
import { personPage } from './person-page.ts';
import { units, unitsForChoosing } from './units.ts';

const held = useIdentity();

test('people are found by name without diacritics, by address and by role, only where the viewer manages', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const lan = await held.person('producer', yenHoa, { name: 'Đỗ Mẫu Lan' });
  const stranger = await held.person('producer', cauGiay, { name: 'Đỗ Mẫu Lanh' });
  await perform(held.system(), giveGrant, { personId: lan.personId, role: 'expert', unitId: cauGiay });
  const find = async (search: string, role = '') =>
    (await people(held.db, head, { search, role, now: held.now() })).rows.map(({ id }) => id);
  expect(await find('do mau lan')).toEqual([lan.personId]);
  expect(await find(lan.email)).toEqual([lan.personId]);
  expect(await find(stranger.email)).toEqual([]);
  expect(await find('', 'producer')).toContain(lan.personId);
  expect(await find('', 'expert')).toEqual([]);
  for (const hostile of ['%', '_', '\\', "'; drop table x; --", '𝕏x'])
    expect(await find(`do mau lan${hostile}`)).toEqual([]);
  expect(await find('do mau lan\u0000')).toEqual([lan.personId]);
  const [row] = (await people(held.db, head, { search: 'do mau lan', now: held.now() })).rows;
  expect(row?.grants).toEqual([{ role: 'producer', unitName: 'Phường Yên Hòa' }]);
});

test('a person’s page shows the grants of one’s own unit only, and does not exist for another ward', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const shared = await held.person('producer', yenHoa);
  await perform(held.system(), giveGrant, { personId: shared.personId, role: 'expert', unitId: cauGiay });
  const page = await personPage(held.db, head, shared.personId, held.now());
  expect(page.grants.map(({ unitName }) => unitName)).toEqual(['Phường Yên Hòa']);
  expect(page.mayManage.allowed).toBe(false);
  const elsewhere = await held.actor('administrator', '00070');
  await expect(personPage(held.db, elsewhere, shared.personId, held.now())).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('whoever manages nobody gets no list', async () => {
  for (const role of ['economic-office', 'producer', 'ward-leader'] as const)
    await expect(people(held.db, await held.actor(role, yenHoa), { now: held.now() })).rejects.toMatchObject({
      code: 'not-allowed',
    });
});

test('units are found by name and code; neighbourhood groups only under one’s own', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const found = async (search: string) => (await units(held.db, head, { search })).rows.map(({ id }) => id);
  expect(await found('yen hoa')).toContain(yenHoa);
  expect(await found('00175')).toEqual([yenHoa]);
  expect(await found("ea h'leo")).toEqual(['24184']);
  expect((await units(held.db, head, { parentId: 'VN' })).total).toBe(34);
  expect((await units(held.db, head, { parentId: hanoi })).total).toBe(126);
  expect((await unitsForChoosing(held.db, head, held.now()))?.map(({ id }) => id)).toEqual([yenHoa]);
  expect(await unitsForChoosing(held.db, await held.actor('administrator', 'VN'), held.now())).toBeUndefined();
});
