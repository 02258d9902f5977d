import { expect, test } from 'vitest';
import { receiveDossier } from '#modules/dossiers/index.ts';
import { identityTasks, succeedUnit } from '#modules/identity/index.ts';
import { openWorkMovers } from '../../src/tasks.ts';
import { otherWard, useDossiers, ward } from '../support/dossiers.ts';

const here = useDossiers();

test('a ward merges into another: its open dossier goes on there under its old number, beside the successor’s own', async () => {
  const theirs = await here.dossier('filed', { unitId: otherWard });
  const ours = await here.dossier('filed');
  expect(theirs.number).toBe(ours.number);
  const office = await here.person('economic-office', ward);
  await expect(here.run(office, receiveDossier, { dossierId: theirs.id })).rejects.toMatchObject({ code: 'not-found' });

  await here.run(here.system, succeedUnit, {
    unitId: otherWard,
    onDate: '2026-09-01',
    instrument: 'Nghị quyết mẫu số 1',
    carrierId: ward,
  });
  const move = identityTasks({} as never, openWorkMovers).find((task) => task.name.startsWith('unit.move'));
  for (const _again of [1, 2]) await move?.run(here.as(here.system), { unitId: otherWard, successorId: ward });

  expect(await here.row(theirs.id)).toMatchObject({ unitId: ward, number: theirs.number, numberedIn: otherWard });
  await here.run(office, receiveDossier, { dossierId: theirs.id });
  expect((await here.row(theirs.id)).state).toBe('received');
  const next = await here.dossier('draft');
  expect(next.number).not.toBe(ours.number);
  const producer = await here.db
    .selectFrom('registry.producer')
    .select('unitId')
    .where('id', '=', theirs.producerId)
    .executeTakeFirstOrThrow();
  expect(producer.unitId).toBe(ward);
});
