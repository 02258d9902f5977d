import { expect, test } from 'vitest';
import { getPack, importLawPack } from '#modules/regulation/index.ts';
import { useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { changeSet } from './change-set.ts';
import { fileDossier } from './file-dossier.ts';
import { openDossier } from './open-dossier.ts';

const here = useDossiers();

test('a new statute that keeps the sets of QĐ 26 opens, changes and files dossiers; the day of filing pins the pack', async () => {
  const before = await here.dossier('draft');
  await here.scoreWhole(before.id);
  await here.attachDemanded(before.id);
  const pack = {
    ...(await getPack(here.db, 'qd26-2026')),
    id: 'qd26-2028',
    criteria: { kind: 'of-pack', pack: 'qd26-2026' },
    validity: { from: '2028-01-01', until: null },
  };
  await here.run(await here.person('administrator', ward), importLawPack, {
    content: JSON.stringify({ pack, sets: [] }),
  });
  here.at('2028-01-05T02:00:00Z');
  const { id } = await here.run(here.system, openDossier, {
    productId: await here.product(await here.producer()),
  });
  expect(await here.row(id)).toMatchObject({ packId: 'qd26-2028', setCode: 'QD26-09' });
  await here.run(here.system, changeSet, { dossierId: id, version: 1, setCode: 'QD26-10' });
  expect(await here.row(id)).toMatchObject({ packId: 'qd26-2028', setCode: 'QD26-10' });
  // What was opened under the earlier pack is filed under the one of its day.
  expect((await here.row(before.id)).packId).toBe('qd26-2026');
  await here.run(here.system, fileDossier, { dossierId: before.id });
  expect(await here.row(before.id)).toMatchObject({ state: 'filed', packId: 'qd26-2028' });
});

test('on a day whose statute has other sets, or sets that are not at hand, the product’s set is out of date', async () => {
  here.at('2026-05-21T02:00:00Z');
  await expect(
    here.run(here.system, openDossier, { productId: await here.product(await here.producer()) }),
  ).rejects.toMatchObject({ code: 'dossier.set-outdated', status: 409 });
});
