import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { useFileStore, workOff } from '../../../../tests/support/worker.ts';
import { producerMovers } from '../../../tasks.ts';
import { registryListTasks } from '../list-jobs.ts';
import { mergeProducer } from './merge-producer.ts';
import { registerProduct } from './register-product.ts';
import { succeedProducer } from './succeed-producer.ts';

const here = useDossiers();
const files = useFileStore();
const follow = () =>
  workOff(here.owner, here.as(here.system), registryListTasks({ files: files.store }, producerMovers));
const producer = (id: string) =>
  here.db.selectFrom('registry.producer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const productsOf = async (producerId: string) =>
  (
    await here.db
      .selectFrom('registry.product')
      .select('name')
      .where('producerId', '=', producerId)
      .orderBy('name')
      .execute()
  ).map(({ name }) => name);
const office = () => here.person('economic-office', ward);
const paper = async (producerId: string, title: string, productIds: string[] = []) => {
  const id = randomUUID();
  const row = { id, producerId, kind: 'other', title, createdAt: here.now() };
  await here.owner.insertInto('registry.heldPaper').values(row).execute();
  for (const productId of productIds)
    await here.owner.insertInto('registry.heldPaperProduct').values({ heldPaperId: id, productId }).execute();
  return id;
};
const holderOf = async (paperId: string) =>
  (
    await here.db
      .selectFrom('registry.heldPaper')
      .select('producerId')
      .where('id', '=', paperId)
      .executeTakeFirstOrThrow()
  ).producerId;
const year = (producerId: string, of: number, revenue: number) =>
  here.owner
    .insertInto('registry.producerYear')
    .values({ producerId, year: of, revenue, changedAt: here.now() })
    .execute();

test('two records become one: chosen fields, products, papers, figures, dossiers and accounts come to the kept one', async () => {
  const kept = await here.producer({ name: 'HTX Mẫu Sen' });
  const dossier = await here.dossier('draft');
  const { producerId: other, productId: carried } = dossier;
  await here.owner.updateTable('registry.product').set({ name: 'Trà sen' }).where('id', '=', carried).execute();
  await here.owner
    .updateTable('registry.producer')
    .set({ name: 'Hợp tác xã Mẫu Sen', taxCode: '0300588569', phone: '+84912345678' })
    .where('id', '=', other)
    .execute();
  await here.product(kept, { name: 'Trà sen' });
  const held = await paper(other, 'Giấy ATTP');
  await year(kept, 2025, 1);
  await year(other, 2025, 2);
  await year(other, 2024, 3);
  const owner = await here.person('producer', ward, other);

  await here.run(await office(), mergeProducer, {
    keptId: kept,
    otherId: other,
    keptVersion: 1,
    otherVersion: 1,
    take: ['name', 'taxCode', 'phone'],
  });
  expect(await producer(kept)).toMatchObject({
    name: 'Hợp tác xã Mẫu Sen',
    searchKey: 'hop tac xa mau sen',
    taxCode: '0300588569',
    phone: '+84912345678',
    address: 'Số 1 ngõ Mẫu',
    closedAt: null,
  });
  expect(await producer(other)).toMatchObject({ closedAs: 'merged', movedTo: kept });
  expect(await productsOf(kept)).toEqual(['Trà sen', 'Trà sen (Hợp tác xã Mẫu Sen)']);
  expect(await holderOf(held)).toBe(kept);
  const years = await here.db
    .selectFrom('registry.producerYear')
    .select(['year', 'revenue'])
    .where('producerId', '=', kept)
    .orderBy('year')
    .execute();
  expect(years).toEqual([
    { year: 2024, revenue: 3 },
    { year: 2025, revenue: 1 },
  ]);
  expect((await here.events(kept)).at(-1)).toMatchObject({
    name: 'producer.merge',
    details: { mergedFrom: other, fields: ['name', 'taxCode', 'phone'], products: [carried] },
  });

  expect((await here.row(dossier.id)).producerId).toBe(other);
  await follow();
  expect((await here.row(dossier.id)).producerId).toBe(kept);
  const grants = await here.db
    .selectFrom('identity.roleGrant')
    .select(['scopeId', 'validTo'])
    .where('personId', '=', owner.personId)
    .orderBy('validTo')
    .execute();
  expect(grants).toEqual([
    { scopeId: other, validTo: here.now() },
    { scopeId: kept, validTo: null },
  ]);
});

test('a closed record takes no new product and is not merged again; an older name leads straight on', async () => {
  const [first, second, third] = [await here.producer(), await here.producer(), await here.producer()];
  const by = await office();
  const merge = (keptId: string, otherId: string, keptVersion = 1) =>
    here.run(by, mergeProducer, { keptId, otherId, keptVersion, otherVersion: 1 });
  await merge(second, first);
  await expect(merge(third, first)).rejects.toMatchObject({ code: 'producer.closed' });
  await expect(
    here.run(by, registerProduct, { producerId: first, name: 'Mới', setCode: 'QD26-09' }),
  ).rejects.toMatchObject({ code: 'producer.closed' });
  await expect(
    here.run(by, mergeProducer, { keptId: third, otherId: second, keptVersion: 1, otherVersion: 1 }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await here.run(by, mergeProducer, { keptId: third, otherId: second, keptVersion: 1, otherVersion: 2 });
  expect((await producer(first)).movedTo).toBe(third);
  await expect(merge(third, third)).rejects.toMatchObject({ code: 'producer.merge-itself' });
});

test('records of two wards are not merged, and nobody elsewhere merges ours', async () => {
  const [ours, also] = [await here.producer(), await here.producer()];
  const foreign = await here.producer({ unitId: otherWard });
  const versions = { keptVersion: 1, otherVersion: 1 };
  await expect(
    here.run(await office(), mergeProducer, { keptId: ours, otherId: foreign, ...versions }),
  ).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    here.run(await here.person('economic-office', otherWard), mergeProducer, {
      keptId: ours,
      otherId: also,
      ...versions,
    }),
  ).rejects.toMatchObject({ code: 'not-found' });
});

test('the same pair merged from both sides at once is merged once', async () => {
  const [one, two] = [await here.producer(), await here.producer()];
  const by = await office();
  const versions = { keptVersion: 1, otherVersion: 1 };
  const both = await Promise.allSettled([
    here.run(by, mergeProducer, { keptId: one, otherId: two, ...versions }),
    here.run(by, mergeProducer, { keptId: two, otherId: one, ...versions }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  expect([await producer(one), await producer(two)].filter(({ closedAt }) => closedAt !== null).length).toBe(1);
});

test('a household becomes a cooperative: a new producer under the same tax code, with products and papers', async () => {
  const old = await here.producer({ name: 'Hộ Mẫu Ấm' });
  await here.owner.updateTable('registry.producer').set({ taxCode: '0100109106' }).where('id', '=', old).execute();
  const product = await here.product(old, { name: 'Cốm' });
  const held = await paper(old, 'Giấy ATTP');
  const { id } = await here.run(await office(), succeedProducer, {
    producerId: old,
    version: 1,
    kind: 'conversion',
    onDate: '2026-09-01',
    instrument: 'GCN đăng ký HTX số 01',
    name: 'HTX Mẫu Ấm',
    legalKind: 'cooperative',
    taxCode: '0100109106',
    productIds: [product],
  });
  expect(await producer(old)).toMatchObject({ closedAs: 'succeeded', movedTo: id, name: 'Hộ Mẫu Ấm' });
  expect(await producer(id)).toMatchObject({ name: 'HTX Mẫu Ấm', taxCode: '0100109106', closedAt: null });
  expect(await productsOf(id)).toEqual(['Cốm']);
  expect(await holderOf(held)).toBe(id);
  expect((await here.events(old)).at(-1)).toMatchObject({
    name: 'producer.succeed',
    details: { kind: 'conversion', successorId: id, products: [product] },
  });
  const rows = await here.db
    .selectFrom('registry.producerSuccession')
    .selectAll()
    .where('predecessorId', '=', old)
    .execute();
  expect(rows).toMatchObject([{ kind: 'conversion', successorId: id, onDate: '2026-09-01' }]);
});

test('a divided producer goes on with what was not chosen; open dossiers follow their product, settled ones stay', async () => {
  const old = await here.dossier('received');
  const settled = await here.dossier('received');
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ producerId: old.producerId, state: 'settled' })
    .where('id', '=', settled.id)
    .execute();
  await here.owner
    .updateTable('registry.product')
    .set({ producerId: old.producerId })
    .where('id', '=', settled.productId)
    .execute();
  await here.product(old.producerId, { name: 'Ở lại' });
  const successorId = await here.producer({ name: 'HTX Mẫu Tách' });
  const about = await paper(old.producerId, 'Phiếu của sản phẩm đi', [old.productId]);
  const general = await paper(old.producerId, 'Giấy chung');
  await here.run(await office(), succeedProducer, {
    producerId: old.producerId,
    version: 1,
    kind: 'division',
    onDate: '2026-09-01',
    instrument: 'NQ 5',
    successorId,
    productIds: [old.productId, settled.productId],
    goesOn: 'on',
  });
  await follow();
  expect(await productsOf(old.producerId)).toEqual(['Ở lại']);
  expect((await producer(old.producerId)).closedAt).toBeNull();
  expect(await holderOf(about)).toBe(successorId);
  expect(await holderOf(general)).toBe(old.producerId);
  expect((await here.row(old.id)).producerId).toBe(successorId);
  expect((await here.row(settled.id)).producerId).toBe(old.producerId);
});

test('a merger needs a producer that is there; a product of somebody else does not move; a stale page is refused', async () => {
  const old = await here.producer();
  const foreign = await here.product(await here.producer());
  const act = { producerId: old, version: 1, kind: 'rename', onDate: '2026-09-01', instrument: 'GCN', name: 'Tên mới' };
  const by = await office();
  await expect(here.run(by, succeedProducer, { ...act, kind: 'merger' })).rejects.toMatchObject({
    code: 'input.invalid',
    fields: { successorId: [expect.any(String)] },
  });
  await expect(here.run(by, succeedProducer, { ...act, name: undefined })).rejects.toMatchObject({
    fields: { name: [expect.any(String)] },
  });
  await expect(here.run(by, succeedProducer, { ...act, successorId: old })).rejects.toMatchObject({
    code: 'producer-succession.itself',
  });
  await expect(here.run(by, succeedProducer, { ...act, version: 2 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await producer(old)).closedAt).toBeNull();
  await expect(here.run(by, succeedProducer, { ...act, productIds: [foreign] })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await producer(old)).closedAt).toBeNull();
});
