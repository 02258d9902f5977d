import { expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';
import {
  cookiesOf,
  hanoi,
  hoanKiem,
  password,
  requestWith,
  useIdentity,
  yenHoa,
} from '../../../../tests/support/identity.ts';
import { findActor } from '../authentication/find-actor.ts';
import { signIn } from '../authentication/sign-in.ts';
import { identityTasks } from '../jobs.ts';
import { currentUnitOf } from '../queries/current-unit.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { addNeighbourhood } from './add-neighbourhood.ts';
import { applySuccession } from './apply-succession.ts';
import { chooseActing } from './choose-acting.ts';
import { openUnit } from './open-unit.ts';
import { succeedUnit } from './succeed-unit.ts';

const held = useIdentity();
const instrument = 'Nghị quyết mẫu 01/NQ-UBTVQH15';
let codes = 90_000;

async function newWard(fullName: string): Promise<string> {
  const code = String(++codes);
  const input = { provinceId: hanoi, code, fullName, validFrom: '2026-01-01', instrument };
  await perform(held.as(await held.actor('administrator', hanoi)), openUnit, input);
  return code;
}

const jobs = async (task: string) => {
  const { rows } = await held.owner.executeQuery<{ payload: { unitId: string }; run_at: Date }>({
    ...held.owner.selectNoFrom((select) => select.val(1).as('one')).compile(),
    sql: `select j.payload, j.run_at from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = '${task}'`,
    parameters: [],
  });
  return rows.map(({ payload }) => payload);
};

test('a merger moves neighbourhoods, grants and the choice of role to the successor on its day', async () => {
  const [old, carrier] = [await newWard('Phường Mẫu Cũ'), await newWard('Phường Mẫu Mới')];
  const inOld = await perform(held.system(), addNeighbourhood, { communeId: old, name: 'Tổ dân phố số 1' });
  await perform(held.system(), addNeighbourhood, { communeId: carrier, name: 'Tổ dân phố số 1' });
  const official = await held.person('economic-office', old);
  const administrator = await held.person('administrator', old);
  const leader = await held.person('neighbourhood-leader', inOld.unitId);
  const { headers } = await signIn(held.visitor(), requestWith(''), { account: official.email, password });
  const request = requestWith(cookiesOf(headers));
  const acting = (await findActor(held.visitor(), request)) as PersonActor;
  await perform(held.as(acting), chooseActing, { grantId: official.grantId });

  const above = await held.actor('administrator', hanoi);
  const input = { unitId: old, onDate: today(held.now()), instrument, carrierId: carrier };
  await perform(held.as(above), succeedUnit, input);

  expect(await findActor(held.visitor(), request)).toMatchObject({
    grant: { role: 'economic-office', unitId: carrier },
  });
  expect(await grantsOfPerson(held.db, administrator.personId, held.now())).toEqual([]);
  expect(await grantsOfPerson(held.db, leader.personId, held.now())).toMatchObject([
    {
      unitId: inOld.unitId,
      unitName: 'Tổ dân phố số 1 (Phường Mẫu Cũ)',
      unitPath: `VN/01/${carrier}/${inOld.unitId}/`,
    },
  ]);
  const ended = await held.db
    .selectFrom('identity.roleGrant')
    .selectAll()
    .where('id', '=', official.grantId)
    .executeTakeFirst();
  expect(ended).toMatchObject({ unitId: old, validTo: held.now() });
  const unit = await held.db.selectFrom('identity.unit').selectAll().where('id', '=', old).executeTakeFirst();
  expect(unit).toMatchObject({ code: old, validTo: today(held.now()) });
  expect(await held.events('unit.succeed', old)).toMatchObject([{ details: { instrument, carrierId: carrier } }]);
  expect(await held.events('succession.apply', old)).toMatchObject([{ unitId: carrier }]);
  expect(await jobs('unit.move-open-work')).toContainEqual({ unitId: old, successorId: carrier });
  await expect(perform(held.as(above), succeedUnit, input)).rejects.toMatchObject({ code: 'unit.succeeded-already' });
});

test('a succession in the future waits for its day, and applying it twice changes nothing more', async () => {
  const [old, carrier, other] = [
    await newWard('Phường Chờ'),
    await newWard('Phường Nhận'),
    await newWard('Phường Chia'),
  ];
  const official = await held.person('economic-office', old);
  const onDate = addDays(today(held.now()), 3);
  await perform(held.system(), succeedUnit, {
    unitId: old,
    onDate,
    instrument,
    carrierId: carrier,
    otherSuccessors: other,
  });
  expect(await grantsOfPerson(held.db, official.personId, held.now())).toMatchObject([{ unitId: old }]);
  await expect(perform(held.system(), applySuccession, { unitId: old })).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await jobs('succession.apply')).toContainEqual({ unitId: old });
  held.pass(3 * 24 * 60);
  const apply = identityTasks(held.system()).find(({ name }) => name === 'succession.apply');
  await apply?.run(held.system(), { unitId: old });
  await apply?.run(held.system(), { unitId: old });
  expect(await grantsOfPerson(held.db, official.personId, held.now())).toMatchObject([{ unitId: carrier }]);
});

test('the current unit follows the carriers over several successions, by day', async () => {
  const [first, second, third] = [await newWard('Phường Một'), await newWard('Phường Hai'), await newWard('Phường Ba')];
  const on = (days: number) => addDays(today(held.now()), days);
  await perform(held.system(), succeedUnit, { unitId: first, onDate: on(0), instrument, carrierId: second });
  await perform(held.system(), succeedUnit, { unitId: second, onDate: on(10), instrument, carrierId: third });
  expect(await currentUnitOf(held.db, first, on(-1))).toBe(first);
  expect(await currentUnitOf(held.db, first, on(0))).toBe(second);
  expect(await currentUnitOf(held.db, first, on(9))).toBe(second);
  expect(await currentUnitOf(held.db, first, on(10))).toBe(third);
  expect(await currentUnitOf(held.db, third, on(10))).toBe(third);
});

test('only an administrator above the unit decides, and a successor must be another living commune', async () => {
  const [old, carrier] = [await newWard('Phường Giữ'), await newWard('Phường Kề')];
  const succeed = (actor: PersonActor, more: object = {}) =>
    perform(held.as(actor), succeedUnit, {
      unitId: old,
      onDate: today(held.now()),
      instrument,
      carrierId: carrier,
      ...more,
    });
  const own = await held.actor('administrator', old);
  await expect(succeed(own)).rejects.toMatchObject({ code: 'not-found' });
  await expect(succeed(own, { carrierId: old })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(succeed(await held.actor('administrator', '79'))).rejects.toMatchObject({ code: 'not-found' });
  await expect(succeed(await held.actor('economic-office-head', old))).rejects.toMatchObject({ code: 'role-missing' });
  const above = await held.actor('administrator', hanoi);
  await expect(succeed(above, { carrierId: old })).rejects.toMatchObject({ code: 'unit.successor-wrong' });
  await expect(succeed(above, { onDate: '2020-01-01' })).rejects.toMatchObject({ code: 'unit.successor-wrong' });
  await expect(succeed(above, { carrierId: '00000' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(succeed(above, { unitId: hanoi })).rejects.toMatchObject({ code: 'not-found' });
  await expect(perform(held.as(own), applySuccession, { unitId: old })).rejects.toMatchObject({ code: 'not-found' });
});

test('a code that was issued once is not issued again', async () => {
  const above = await held.actor('administrator', hanoi);
  const open = (code: string, provinceId: string = hanoi) =>
    perform(held.as(above), openUnit, {
      provinceId,
      code,
      fullName: `Phường Mẫu ${code}`,
      validFrom: '2026-01-01',
      instrument,
    });
  await expect(open(yenHoa)).rejects.toMatchObject({ code: 'unit.code-taken' });
  await expect(open('99999', '79')).rejects.toMatchObject({ code: 'not-found' });
  await expect(open('99999', hoanKiem)).rejects.toMatchObject({ code: 'not-found' });
  await expect(open('12')).rejects.toMatchObject({ fields: { code: [expect.any(String)] } });
});
