import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, type PersonActor, systemActor, visitor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { cauGiay, hanoi, hoanKiem, useIdentity, yenHoa } from '../../../../tests/support/identity.ts';
import { addNeighbourhood } from '../commands/add-neighbourhood.ts';
import { succeedUnit } from '../commands/succeed-unit.ts';
import { type Role, roleNames, wardStaff } from '../rules/roles.ts';
import { visibleTo } from './visible-to.ts';

const held = useIdentity();
const producerId = randomUUID();

/** Which of four rows the viewer sees: two of Yên Hòa (one in a group, one of a producer), one each of two others. */
async function seen(viewer: Actor, neighbourhoodId = 'none'): Promise<string[]> {
  const condition = visibleTo(viewer, {
    unitId: 'row.unitId',
    neighbourhoodId: 'row.neighbourhoodId',
    producerId: 'row.producerId',
  });
  const { rows } = await sql<{ name: string }>`
    select name from (values
      ('group', ${yenHoa}, ${neighbourhoodId}, ${randomUUID()}::uuid), ('own', ${yenHoa}, 'other', ${producerId}::uuid),
      ('cau-giay', ${cauGiay}, 'other', ${producerId}::uuid), ('hoan-kiem', ${hoanKiem}, 'other', ${randomUUID()}::uuid)
    ) as row (name, unit_id, neighbourhood_id, producer_id) where ${condition} order by name`.execute(held.db);
  return rows.map(({ name }) => name);
}

test('the officials of a ward see its rows and no other ward’s', async () => {
  for (const role of wardStaff) expect(await seen(await held.actor(role, yenHoa))).toEqual(['group', 'own']);
});

test('a producer sees the own rows, a group’s leader the own group', async () => {
  expect(await seen(await held.actor('producer', yenHoa, { scopeId: producerId }))).toEqual(['own']);
  expect(await seen(await held.actor('producer', yenHoa))).toEqual([]);
  const { unitId } = await perform(held.system(), addNeighbourhood, { communeId: yenHoa, name: 'Tổ dân phố số 3' });
  const leader = await held.actor('neighbourhood-leader', unitId);
  expect(await seen(leader, unitId)).toEqual(['group']);
  expect(await seen(leader)).toEqual([]);
});

test('everybody else sees nothing until a module shows it: council, expert, province, centre, administrator, visitor', async () => {
  const rest = roleNames.filter(
    (role) => !(wardStaff as readonly Role[]).includes(role) && !['producer', 'neighbourhood-leader'].includes(role),
  );
  const actor = await held.actor('administrator', yenHoa);
  for (const role of rest) {
    for (const [unitId, unitPath] of [
      [yenHoa, 'VN/01/00175/'],
      [hanoi, 'VN/01/'],
      ['VN', 'VN/'],
    ] as const) {
      const viewer: PersonActor = { ...actor, grant: { ...actor.grant, role, unitId, unitPath } };
      expect(await seen(viewer), `${role} ${unitId}`).toEqual([]);
    }
  }
  for (const role of ['records-clerk', 'inspector'] as const)
    expect(await seen(await held.actor(role, hanoi))).toEqual([]);
  expect(await seen(visitor)).toEqual([]);
  expect(await seen(systemActor('job'))).toEqual(['cau-giay', 'group', 'hoan-kiem', 'own']);
});

test('the unit that carries the work sees the rows of the one before it, other successors do not', async () => {
  const input = {
    unitId: hoanKiem,
    onDate: today(held.now()),
    instrument: 'Nghị quyết mẫu',
    carrierId: yenHoa,
    otherSuccessors: cauGiay,
  };
  await perform(held.system(), succeedUnit, input);
  expect(await seen(await held.actor('economic-office', yenHoa))).toEqual(['group', 'hoan-kiem', 'own']);
  expect(await seen(await held.actor('economic-office', cauGiay))).toEqual(['cau-giay']);
});
