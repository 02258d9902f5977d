import { expect, test } from 'vitest';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { recordSpecimen } from '../commands/record-specimen.ts';
import { toForward } from './to-forward.ts';

const here = useDossiers();

test('a dossier with four whole samples is warned of one that is short', async () => {
  const { id } = await here.dossier('assessed');
  const office = await here.person('economic-office', ward);
  const line = async () => (await toForward(here.db, office, here.now())).dossiers.find((one) => one.id === id);
  const enter = (kind: string, quantity: number) =>
    here.run(office, recordSpecimen, { dossierId: id, lot: 'L01', kind, quantity, happenedOn: '2026-09-17' });
  expect(await line()).toMatchObject({ intact: 0, short: 5 });
  await enter('received', 5);
  expect(await line()).toMatchObject({ intact: 5, short: 0 });
  await enter('damaged', 1);
  expect(await line()).toMatchObject({ intact: 4, short: 1 });
  // What was not taken never counted; what was handed over still belongs to the dossier.
  await enter('refused', 1);
  await enter('handed-over', 4);
  expect(await line()).toMatchObject({ intact: 4, short: 1 });
  await enter('replaced', 1);
  expect(await line()).toMatchObject({ intact: 5, short: 0 });
});

test('what is not assessed is not in the list, and another ward sees nothing of it', async () => {
  const [assessed, received] = [await here.dossier('assessed'), await here.dossier('received')];
  const ids = async (unitId: string) =>
    (await toForward(here.db, await here.person('economic-office', unitId), here.now())).dossiers.map(({ id }) => id);
  expect(await ids(ward)).toContain(assessed.id);
  expect(await ids(ward)).not.toContain(received.id);
  expect(await ids(otherWard)).not.toContain(assessed.id);
});
