import { expect, test } from 'vitest';
import { editProduct } from '#modules/registry/index.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { openDossier } from './open-dossier.ts';
import { saveSelfReport } from './save-self-report.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const here = useDossiers();

test('numbers are counted in unit and year without gap or double, however many open at once', async () => {
  const producerId = await here.producer();
  const products = await Promise.all(Array.from({ length: 12 }, () => here.product(producerId)));
  const before = await highest();
  // One of the products is asked for twice: it must not use up a number.
  const answers = await Promise.allSettled(
    [...products, products[0]].map((productId) => here.run(here.system, openDossier, { productId })),
  );
  expect(answers.filter((answer) => answer.status === 'rejected')).toMatchObject([
    { reason: { code: 'dossier.one-open-per-product', status: 409 } },
  ]);
  const { rows } = {
    rows: await here.db
      .selectFrom('dossiers.dossier')
      .select(['sequence', 'number'])
      .where('unitId', '=', ward)
      .where('sequence', '>', before)
      .orderBy('sequence')
      .execute(),
  };
  expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 12 }, (_, index) => before + 1 + index));
  expect(rows[0]?.number).toBe(`HS-2026-${String(before + 1).padStart(3, '0')}`);
});

const highest = async () => {
  const row = await here.db
    .selectFrom('dossiers.numbering')
    .select('last')
    .where('unitId', '=', ward)
    .executeTakeFirst();
  return row?.last ?? 0;
};

test('each unit counts for itself, and a new year in Vietnam starts at one', async () => {
  here.at('2026-12-31T16:59:00Z');
  const old = await here.run(here.system, openDossier, {
    productId: await here.product(await here.producer({ unitId: otherWard })),
  });
  here.at('2026-12-31T17:00:00Z');
  const fresh = await here.run(here.system, openDossier, {
    productId: await here.product(await here.producer({ unitId: otherWard })),
  });
  here.at('2026-09-17T02:00:00Z');
  expect([old.number, fresh.number]).toEqual(['HS-2026-001', 'HS-2027-001']);
});

test('no dossier opens on a day for which no law pack is held', async () => {
  const productId = await here.product(await here.producer());
  here.at('2019-05-21T05:00:00Z');
  await expect(here.run(here.system, openDossier, { productId })).rejects.toMatchObject({ code: 'dossier.no-pack' });
  here.at('2026-09-17T02:00:00Z');
  expect(
    await here.db.selectFrom('dossiers.dossier').select('id').where('productId', '=', productId).execute(),
  ).toEqual([]);
});

test('a producer opens a dossier for an own product only; the ward does it for any of its producers', async () => {
  const mine = await here.producer();
  const theirs = await here.producer();
  const producer = await here.person('producer', ward, mine);
  const product = await here.product(theirs);
  await expect(here.run(producer, openDossier, { productId: product })).rejects.toMatchObject({ status: 404 });
  const elsewhere = await here.person('economic-office', otherWard);
  await expect(here.run(elsewhere, openDossier, { productId: product })).rejects.toMatchObject({ status: 404 });
  const { id } = await here.run(await here.person('one-stop-desk', ward), openDossier, { productId: product });
  expect(await here.row(id)).toMatchObject({ state: 'draft', setCode: 'QD26-09', packId: 'qd26-2026', kind: 'first' });
  expect(await here.events(id)).toMatchObject([{ name: 'dossier.open', unitId: ward, actorRole: 'one-stop-desk' }]);
});

test('the counter types a dossier that came on paper whole: marks, descriptions, forms, proof; who typed it stays known', async () => {
  const desk = await here.person('one-stop-desk', ward);
  const productId = await here.product(await here.producer());
  const { id } = await here.run(desk, openDossier, { productId, channel: 'paper' });
  await here.run(desk, saveSelfReport, {
    dossierId: id,
    marks: { '1.1': '1' },
    values: { 'describe.1.1': 'Như bản giấy' },
  });
  const { may } = await dossierForViewer(here.db, desk, { dossierId: id, now: here.now() });
  for (const step of ['markSelf', 'attach'] as const) expect(may[step]?.allowed).toBe(true);
  expect(await here.row(id)).toMatchObject({ channel: 'paper', selfMarks: { '1.1': { points: 1 } } });
  expect((await here.events(id)).at(-1)).toMatchObject({ actorRole: 'one-stop-desk' });
});

test('what is opened for a sample product is a sample too, whoever opens it', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  await here.owner.updateTable('registry.product').set({ sample: true }).where('id', '=', productId).execute();
  const { id } = await here.run(await here.person('producer', ward, producerId), openDossier, { productId });
  expect((await here.row(id)).sample).toBe(true);
});

const productOf = (id: string) =>
  here.db.selectFrom('registry.product').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('the set of a product changes only while no dossier of it is open', async () => {
  const { id, productId } = await here.dossier('draft');
  const { name } = await productOf(productId);
  const change = { productId, name, setCode: 'QD26-10', version: 1 };
  await expect(here.run(here.system, editProduct, change)).rejects.toMatchObject({
    code: 'product.set-in-use',
    status: 409,
  });
  await here.run(here.system, editProduct, { ...change, setCode: 'QD26-09', packaging: 'Hũ 500 ml' });
  await here.run(here.system, withdrawDossier, { dossierId: id });
  await here.run(here.system, editProduct, { ...change, version: 2 });
  expect(await productOf(productId)).toMatchObject({ setCode: 'QD26-10', version: 3 });
});

test('changing the set and opening a dossier at once never leaves a dossier with another set than its product', async () => {
  const producerId = await here.producer();
  for (let round = 0; round < 5; round++) {
    const productId = await here.product(producerId);
    const { name } = await productOf(productId);
    await Promise.allSettled([
      here.run(here.system, openDossier, { productId }),
      here.run(here.system, editProduct, { productId, name, setCode: 'QD26-10', version: 1 }),
    ]);
    const opened = await here.db
      .selectFrom('dossiers.dossier')
      .select('setCode')
      .where('productId', '=', productId)
      .execute();
    for (const dossier of opened) expect(dossier.setCode).toBe((await productOf(productId)).setCode);
  }
});
