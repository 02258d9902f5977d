import { expect, test } from 'vitest';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { addPremises } from './add-premises.ts';
import { closePremises } from './close-premises.ts';
import { editPremises } from './edit-premises.ts';
import { editProducer } from './edit-producer.ts';
import { editProduct } from './edit-product.ts';
import { readRepresentativeDetail } from './read-representative-detail.ts';
import { registerProducer } from './register-producer.ts';
import { writeProducerYear } from './write-producer-year.ts';
import { writeProductLabel } from './write-product-label.ts';
import { writeRepresentativeDetail } from './write-representative-detail.ts';

const here = useDossiers();
const fields = { legalKind: 'registered-household', representative: 'Trần Mẫu Bình', address: 'Số 1 ngõ Mẫu' };

test('a household without business registration is kept as potential; other kinds are never', async () => {
  const { id } = await here.run(here.system, registerProducer, {
    ...fields,
    unitId: ward,
    name: 'Hộ Mẫu Chưa Đăng Ký',
    potential: 'on',
    email: 'ho@mau.vn',
    establishedOn: '2020-02-29',
    gln: '893 4602 00107 8',
  });
  const row = () => here.db.selectFrom('registry.producer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(await row()).toMatchObject({
    registered: false,
    email: 'ho@mau.vn',
    establishedOn: '2020-02-29',
    gln: '8934602001078',
  });
  const edited = { ...fields, name: 'Hộ Mẫu Chưa Đăng Ký', producerId: id, version: 1 };
  await expect(
    here.run(here.system, editProducer, { ...edited, legalKind: 'cooperative', potential: 'on' }),
  ).rejects.toMatchObject({ code: 'producer.potential-household-only', fields: { potential: [expect.any(String)] } });
  await expect(here.run(here.system, editProducer, { ...edited, gln: '8934602001079' })).rejects.toMatchObject({
    code: 'producer.gln-wrong',
  });
  await here.run(here.system, editProducer, { ...edited, email: '' });
  expect(await row()).toMatchObject({ registered: true, email: null, gln: null });
});

test('what is sensitive about a representative opens to few, and each opening is recorded with who it was', async () => {
  const producerId = await here.producer();
  const owner = await here.person('producer', ward, producerId);
  const detail = { sex: 'female', ethnicity: 'Tày', residence: 'Phường Yên Hòa', disabilityPaper: '' };
  await here.run(owner, writeRepresentativeDetail, { producerId, version: 0, ...detail });
  const leader = await here.person('ward-leader', ward);
  expect(await here.run(leader, readRepresentativeDetail, { producerId })).toEqual({ ...detail, version: 1 });
  const events = await here.events(producerId);
  expect(events.at(-1)).toMatchObject({
    name: 'representative-detail.read',
    actorPersonId: leader.personId,
    actorRole: 'ward-leader',
  });
  // Events name fields, never what stands in them.
  expect(JSON.stringify(events)).not.toContain('Tày');
  expect(events.at(-2)).toMatchObject({ details: { fields: ['sex', 'ethnicity', 'residence'] } });
});

test.each([
  'culture-office',
  'records-clerk',
  'one-stop-desk',
  'inspector',
  'neighbourhood-leader',
  'expert',
  'provincial-office',
  'administrator',
] as const)('%s does not read what is sensitive about a representative', async (role) => {
  const producerId = await here.producer();
  const before = (await here.events(producerId)).length;
  await expect(here.run(await here.person(role, ward), readRepresentativeDetail, { producerId })).rejects.toMatchObject(
    { code: 'role-missing' },
  );
  expect((await here.events(producerId)).length).toBe(before);
});

test('another producer, and another ward, find nobody to read about', async () => {
  const producerId = await here.producer();
  for (const stranger of [
    await here.person('producer', ward, await here.producer()),
    await here.person('economic-office', otherWard),
    await here.person('producer', otherWard, producerId),
  ])
    for (const [command, input] of [
      [readRepresentativeDetail, { producerId }],
      [writeRepresentativeDetail, { producerId, version: 0, ethnicity: 'Kinh' }],
      [writeProducerYear, { producerId, year: 2025, version: 0 }],
      [addPremises, { producerId, kind: 'office', name: 'Trụ sở', address: 'Ngõ 1' }],
    ] as const)
      await expect(here.run(stranger, command, input)).rejects.toMatchObject({ status: expect.toBeOneOf([403, 404]) });
  expect(
    await here.db
      .selectFrom('registry.representativeDetail')
      .selectAll()
      .where('producerId', '=', producerId)
      .execute(),
  ).toEqual([]);
});

test('a year is written under its version, in whole đồng, with no part larger than the whole', async () => {
  const producerId = await here.producer();
  const office = await here.person('economic-office', ward);
  const year = { producerId, year: '2025', version: 0, labourTotal: '12', labourLocal: '9', labourInsured: '3' };
  await here.run(office, writeProducerYear, { ...year, revenue: '1.250.000.000', profit: '-3.000.000' });
  const row = () =>
    here.db.selectFrom('registry.producerYear').selectAll().where('producerId', '=', producerId).execute();
  expect(await row()).toMatchObject([
    { year: 2025, labourTotal: 12, revenue: 1_250_000_000, profit: -3_000_000, cooperativeClass: null, version: 1 },
  ]);
  await expect(here.run(office, writeProducerYear, year)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  await expect(here.run(office, writeProducerYear, { ...year, version: 1, labourLocal: '13' })).rejects.toMatchObject({
    code: 'producer-year.labour-parts',
    fields: { labourLocal: [expect.any(String)] },
  });
  await expect(here.run(office, writeProducerYear, { ...year, version: 1, revenue: '12,5' })).rejects.toMatchObject({
    code: 'input.invalid',
    fields: { revenue: ['Viết số đồng nguyên, ví dụ 125.000.'] },
  });
  await here.run(office, writeProducerYear, { ...year, version: 1, cooperativeClass: 'fair' });
  expect(await row()).toMatchObject([{ revenue: null, cooperativeClass: 'fair', version: 2 }]);
});

test('only a cooperative has a class', async () => {
  const { id: producerId } = await here.run(here.system, registerProducer, { ...fields, unitId: ward, name: 'Hộ Mẫu' });
  await expect(
    here.run(here.system, writeProducerYear, { producerId, year: 2025, version: 0, cooperativeClass: 'good' }),
  ).rejects.toMatchObject({ code: 'producer-year.class-for-cooperatives' });
});

test('premises keep a whole position in Vietnam, and are closed, not deleted', async () => {
  const producerId = await here.producer();
  const place = { kind: 'workshop', name: 'Xưởng', address: 'Ngõ mẫu 1' };
  const { id } = await here.run(here.system, addPremises, {
    ...place,
    producerId,
    latitude: '21,020512',
    longitude: '105.790341',
  });
  const row = () => here.db.selectFrom('registry.premises').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(await row()).toMatchObject({ latitude: 21_020_512, longitude: 105_790_341 });
  const edit = { ...place, premisesId: id, version: 1 };
  for (const [wrong, code] of [
    [{ latitude: '21.02' }, 'premises.position-whole'],
    [{ latitude: 'x', longitude: '105' }, 'premises.position-whole'],
    [{ latitude: '10.5', longitude: '21.02' }, 'premises.outside-vietnam'],
  ] as const)
    await expect(here.run(here.system, editPremises, { ...edit, ...wrong })).rejects.toMatchObject({ code });
  await here.run(here.system, editPremises, { ...edit, name: 'Xưởng mới' });
  expect(await row()).toMatchObject({ name: 'Xưởng mới', latitude: null, version: 2 });
  await here.run(here.system, closePremises, { premisesId: id });
  expect((await row()).closedAt).toBeInstanceOf(Date);
  await expect(here.run(here.system, closePremises, { premisesId: id })).rejects.toMatchObject({ code: 'not-found' });
});

test('a product has a barcode of its own with a right check digit, a price in đồng, and channels', async () => {
  const producerId = await here.producer();
  const [one, two] = [await here.product(producerId), await here.product(producerId)];
  const change = { setCode: 'QD26-09', version: 1 };
  await here.run(here.system, editProduct, {
    ...change,
    productId: one,
    name: 'Tương một',
    gtin: '893 460200 107-8',
    price: '85.000',
    channels: ['shop', 'market'],
  });
  expect(
    await here.db.selectFrom('registry.product').selectAll().where('id', '=', one).executeTakeFirstOrThrow(),
  ).toMatchObject({ gtin: '8934602001078', price: 85_000, channels: ['market', 'shop'] });
  await expect(
    here.run(here.system, editProduct, { ...change, productId: two, name: 'Tương hai', gtin: '8934602001079' }),
  ).rejects.toMatchObject({ code: 'product.gtin-wrong', fields: { gtin: [expect.any(String)] } });
  await expect(
    here.run(here.system, editProduct, { ...change, productId: two, name: 'Tương hai', gtin: '08934602001078' }),
  ).rejects.toMatchObject({ code: 'product.gtin-taken' });
});

test('a label is kept item by item for its group of goods, and what is missing is counted', async () => {
  const productId = await here.product(await here.producer());
  const label = { productId, version: 0, labelGroup: 'food', printedOn: '2025-01-01' };
  const items = { 'product-name': 'Tương', origin: 'Việt Nam', 'no-such-item': 'x', warning: '' };
  expect(await here.run(here.system, writeProductLabel, { ...label, items })).toEqual({ missing: 8 });
  expect(
    await here.db.selectFrom('registry.productLabel').selectAll().where('productId', '=', productId).executeTakeFirst(),
  ).toMatchObject({ items: { 'product-name': 'Tương', origin: 'Việt Nam' }, printedOn: '2025-01-01', version: 1 });
  await expect(here.run(here.system, writeProductLabel, { ...label, items })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await expect(
    here.run(here.system, writeProductLabel, { ...label, version: 1, labelGroup: 'gold' }),
  ).rejects.toMatchObject({ code: 'product-label.group-unknown' });
});
