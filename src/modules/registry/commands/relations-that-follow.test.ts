import { expect, test } from 'vitest';
import { useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { personalDataHtml } from '../tables/personal-data-html.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { handOverPersonalData } from './hand-over-personal-data.ts';
import { mergeProducer } from './merge-producer.ts';
import { recordRelation } from './record-relation.ts';
import { removeRelation } from './remove-relation.ts';
import { succeedProducer } from './succeed-producer.ts';

const here = useDossiers();
const office = () => here.person('economic-office', ward);
const relate = async (producerId: string, kind: string, name: string) =>
  (await here.run(await office(), recordRelation, { producerId, kind, name })).relationId as string;
const relationsOf = async (producerId: string) =>
  (
    await here.db
      .selectFrom('registry.producerRelation')
      .select(['kind', 'name'])
      .where('producerId', '=', producerId)
      .where('removedAt', 'is', null)
      .orderBy('kind')
      .orderBy('name')
      .execute()
  ).map(({ kind, name }) => `${kind} ${name}`);

test('who stands behind two records of one producer stands behind the kept one, once', async () => {
  const [keptId, otherId] = [await here.producer(), await here.producer()];
  await relate(keptId, 'shareholder', 'Lê Mẫu An');
  await relate(otherId, 'shareholder', 'Lê Mẫu An');
  await relate(otherId, 'supplier', 'Lê Mẫu An');
  await relate(otherId, 'shareholder', 'Vũ Mẫu Bách');
  await here.run(await office(), mergeProducer, { keptId, otherId, keptVersion: 1, otherVersion: 1 });
  expect(await relationsOf(keptId)).toEqual(['shareholder Lê Mẫu An', 'shareholder Vũ Mẫu Bách', 'supplier Lê Mẫu An']);
  expect(await relationsOf(otherId)).toEqual([]);
});

test('they go over to the successor of a producer that closes, and stay with one that goes on', async () => {
  const [closing, dividing, successorId] = [await here.producer(), await here.producer(), await here.producer()];
  await relate(closing, 'supplier', 'HTX Mẫu Nếp');
  await relate(dividing, 'shareholder', 'Vũ Mẫu Bách');
  const act = { version: 1, onDate: '2026-09-01', instrument: 'NQ 5', successorId };
  await here.run(await office(), succeedProducer, { ...act, producerId: closing, kind: 'merger' });
  expect(await relationsOf(successorId)).toEqual(['supplier HTX Mẫu Nếp']);
  await here.run(await office(), succeedProducer, { ...act, producerId: dividing, kind: 'division', goesOn: 'on' });
  expect(await relationsOf(successorId)).toEqual(['supplier HTX Mẫu Nếp']);
  expect(await relationsOf(dividing)).toEqual(['shareholder Vũ Mẫu Bách']);
});

test('they are handed over with the other data, and erased as far as no council has to know them', async () => {
  const producerId = await here.producer();
  await relate(producerId, 'shareholder', 'Vũ Mẫu Bách');
  await here.run(await office(), removeRelation, {
    relationId: await relate(producerId, 'buyer', 'Đỗ Mẫu Cúc'),
    reason: 'Thôi mua',
  });
  const data = await here.run(await here.person('producer', ward, producerId), handOverPersonalData, {
    producerId,
    format: 'json',
  });
  expect(data.relations).toMatchObject([
    { kind: 'shareholder', name: 'Vũ Mẫu Bách', removedAt: null },
    { kind: 'buyer', name: 'Đỗ Mẫu Cúc', removedAt: here.now() },
  ]);
  expect(personalDataHtml(data, '17/9/2026')).toMatch(/Vũ Mẫu Bách.*Góp vốn, cổ đông/s);
  const erase = (version: number) =>
    office().then((by) => here.run(by, erasePersonalData, { producerId, version, confirmed: 'on' }));
  const names = async () =>
    (
      await here.db
        .selectFrom('registry.producerRelation')
        .select('name')
        .where('producerId', '=', producerId)
        .execute()
    ).map(({ name }) => name);
  await erase(1);
  expect(await names()).toEqual(['Vũ Mẫu Bách']);
  // Without a registration nobody evaluates it: nothing stays.
  await here.owner
    .updateTable('registry.producer')
    .set({ registered: false, legalKind: 'registered-household' })
    .where('id', '=', producerId)
    .execute();
  await erase(2);
  expect(await names()).toEqual([]);
});
