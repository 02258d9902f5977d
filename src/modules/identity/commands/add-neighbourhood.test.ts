import { expect, test } from 'vitest';
import { perform } from '#platform/command.ts';
import { cauGiay, hanoi, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { addNeighbourhood } from './add-neighbourhood.ts';
import { closeNeighbourhood } from './close-neighbourhood.ts';
import { renameNeighbourhood } from './rename-neighbourhood.ts';

const held = useIdentity();
const unit = (id: string) =>
  held.db.selectFrom('identity.unit').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('neighbourhood groups are added at once and each gets a code of its own that is never used again', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const add = (name: string) => perform(held.as(head), addNeighbourhood, { communeId: yenHoa, name });
  const added = await Promise.all(['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 3'].map(add));
  const rows = await Promise.all(added.map(({ unitId }) => unit(unitId)));
  expect(rows.map(({ code }) => code).sort()).toEqual(['00175-01', '00175-02', '00175-03']);
  expect(rows[0]).toMatchObject({
    kind: 'neighbourhood',
    parentId: yenHoa,
    path: `VN/01/00175/${added[0]?.unitId}/`,
    searchKey: 'to dan pho so 1',
  });
  expect(await held.events('neighbourhood.add', added[0]?.unitId)).toMatchObject([{ unitId: yenHoa }]);
  await perform(held.as(head), closeNeighbourhood, { unitId: added[0]?.unitId as string });
  const next = await add('Tổ dân phố số 1');
  expect((await unit(next.unitId)).code).toBe('00175-04');
});

test('a name that is there already is refused, also when renaming; the code stays', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const add = (name: string) => perform(held.as(head), addNeighbourhood, { communeId: yenHoa, name });
  const { unitId } = await add('Thôn Hạ');
  const other = await add('Thôn Thượng');
  await expect(add('thôn hạ')).rejects.toMatchObject({ code: 'unit.name-taken' });
  await expect(perform(held.as(head), renameNeighbourhood, { unitId, name: 'THÔN THƯỢNG' })).rejects.toMatchObject({
    code: 'unit.name-taken',
  });
  const before = await unit(other.unitId);
  await perform(held.as(head), renameNeighbourhood, { unitId: other.unitId, name: 'Thôn Trung' });
  expect(await unit(other.unitId)).toMatchObject({ fullName: 'Thôn Trung', code: before.code, path: before.path });
});

test('closing a group ends the grants on it', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const { unitId } = await perform(held.as(head), addNeighbourhood, { communeId: yenHoa, name: 'Tổ dân phố số 9' });
  const leader = await held.person('neighbourhood-leader', unitId);
  await perform(held.as(head), closeNeighbourhood, { unitId });
  expect(await grantsOfPerson(held.db, leader.personId, held.now())).toEqual([]);
  for (const again of [
    () => perform(held.as(head), closeNeighbourhood, { unitId }),
    () => perform(held.as(head), renameNeighbourhood, { unitId, name: 'Khác' }),
  ])
    await expect(again()).rejects.toMatchObject({ code: 'unit.closed' });
});

test('another ward’s groups do not exist, and groups stand only in communes', async () => {
  const head = await held.actor('economic-office-head', yenHoa);
  const { unitId } = await perform(held.system(), addNeighbourhood, { communeId: cauGiay, name: 'Tổ dân phố số 7' });
  for (const refused of [
    () => perform(held.as(head), addNeighbourhood, { communeId: cauGiay, name: 'Tổ dân phố số 8' }),
    () => perform(held.as(head), renameNeighbourhood, { unitId, name: 'Khác' }),
    () => perform(held.as(head), closeNeighbourhood, { unitId }),
    () => perform(held.as(head), closeNeighbourhood, { unitId: yenHoa }),
    () => perform(held.system(), addNeighbourhood, { communeId: hanoi, name: 'Tổ dân phố số 8' }),
    () => perform(held.system(), addNeighbourhood, { communeId: unitId, name: 'Tổ dân phố số 8' }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'not-found' });
  const leader = await held.actor('neighbourhood-leader', unitId);
  await expect(perform(held.as(leader), renameNeighbourhood, { unitId, name: 'Khác' })).rejects.toMatchObject({
    code: 'role-missing',
  });
});
