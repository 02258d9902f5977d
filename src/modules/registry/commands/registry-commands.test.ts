import { expect, test } from 'vitest';
import { group, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { editProducer } from './edit-producer.ts';
import { editProduct } from './edit-product.ts';
import { registerProducer } from './register-producer.ts';
import { registerProduct } from './register-product.ts';

const here = useDossiers();

const fields = {
  name: 'Hợp tác xã Mẫu Bến Tương',
  legalKind: 'cooperative',
  representative: 'Trần Mẫu Bình',
  address: 'Số 1 ngõ Mẫu',
};

const producerRow = (id: string) =>
  here.db.selectFrom('registry.producer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const productRow = (id: string) =>
  here.db.selectFrom('registry.product').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a producer is written with phone and tax code in one form and a key for search', async () => {
  const office = await here.person('economic-office', ward);
  const { id } = await here.run(office, registerProducer, {
    ...fields,
    unitId: ward,
    neighbourhoodId: group,
    phone: '0912 345.678',
    taxCode: '0300588569',
  });
  expect(await producerRow(id)).toMatchObject({
    phone: '+84912345678',
    taxCode: '0300588569',
    searchKey: 'hop tac xa mau ben tuong',
    neighbourhoodId: group,
    version: 1,
    sample: false,
  });
  expect(await here.events(id)).toMatchObject([{ name: 'producer.register', unitId: ward, details: {} }]);
});

test.each([
  ['phone', { phone: '12345' }, 'producer.phone-wrong', 'phone'],
  ['tax code', { taxCode: '0300588560' }, 'producer.tax-code-wrong', 'taxCode'],
  ['neighbourhood', { neighbourhoodId: otherWard }, 'producer.neighbourhood-elsewhere', 'neighbourhoodId'],
  ['legal kind', { legalKind: 'company' }, 'input.invalid', 'legalKind'],
  ['empty name', { name: ' \u0000 ' }, 'input.invalid', 'name'],
])('a wrong %s is refused beside its field', async (_what, wrong, code, field) => {
  const refusal = await here
    .run(here.system, registerProducer, { ...fields, unitId: ward, ...wrong })
    .catch((error) => error);
  expect(refusal).toMatchObject({ code, status: 422 });
  expect(Object.keys(refusal.fields)).toEqual([field]);
});

test('one tax code stands once in a unit, but may stand in another', async () => {
  const input = { ...fields, taxCode: '0101234567-001'.replace('0101234567', '0100109106') };
  await here.run(here.system, registerProducer, { ...input, unitId: ward });
  await expect(here.run(here.system, registerProducer, { ...input, unitId: ward })).rejects.toMatchObject({
    code: 'producer.tax-code-taken',
    status: 409,
  });
  await here.run(here.system, registerProducer, { ...input, unitId: otherWard });
});

test('only the office of the unit writes its register; elsewhere it does not exist', async () => {
  const producerId = await here.producer();
  const elsewhere = await here.person('economic-office', otherWard);
  await expect(here.run(elsewhere, registerProducer, { ...fields, unitId: ward })).rejects.toMatchObject({
    status: 404,
  });
  await expect(here.run(elsewhere, editProducer, { ...fields, producerId, version: 1 })).rejects.toMatchObject({
    status: 404,
  });
  await expect(
    here.run(elsewhere, registerProduct, { producerId, name: 'Tương', setCode: 'QD26-09' }),
  ).rejects.toMatchObject({ status: 404 });
  const owner = await here.person('producer', ward, producerId);
  await expect(here.run(owner, editProducer, { ...fields, producerId, version: 1 })).rejects.toMatchObject({
    code: 'role-missing',
  });
});

test('an edit counts the version on, names what changed, and a stale one changes nothing', async () => {
  const producerId = await here.producer({ name: 'Tên cũ' });
  const office = await here.person('economic-office', ward);
  await here.run(office, editProducer, { ...fields, producerId, version: 1, phone: '02437831234' });
  expect(await producerRow(producerId)).toMatchObject({ name: fields.name, phone: '+842437831234', version: 2 });
  expect((await here.events(producerId)).at(-1)).toMatchObject({
    name: 'producer.edit',
    details: { fields: ['name', 'searchKey', 'phone'] },
  });
  await expect(
    here.run(office, editProducer, { ...fields, name: 'Khác', producerId, version: 1 }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await producerRow(producerId)).name).toBe(fields.name);
});

test('two edits of one version at once: one is written', async () => {
  const producerId = await here.producer();
  const answers = await Promise.allSettled(
    ['A', 'B', 'C'].map((name) => here.run(here.system, editProducer, { ...fields, name, producerId, version: 1 })),
  );
  expect(answers.filter((answer) => answer.status === 'fulfilled').length).toBe(1);
  expect((await producerRow(producerId)).version).toBe(2);
});

test('an association takes part with tourism only, at registration and when its kind changes', async () => {
  const { id: producerId } = await here.run(here.system, registerProducer, {
    ...fields,
    unitId: ward,
    legalKind: 'association',
  });
  const product = { producerId, name: 'Tour Mẫu' };
  await expect(here.run(here.system, registerProduct, { ...product, setCode: 'QD26-09' })).rejects.toMatchObject({
    code: 'producer.tourism-only',
  });
  await here.run(here.system, registerProduct, { ...product, setCode: 'QD26-26' });
  const other = await here.producer();
  await here.product(other);
  await expect(
    here.run(here.system, editProducer, { ...fields, legalKind: 'operating-centre', producerId: other, version: 1 }),
  ).rejects.toMatchObject({ code: 'producer.tourism-only' });
});

test('a product is written once under its producer, with a set that exists', async () => {
  const producerId = await here.producer();
  const { id } = await here.run(here.system, registerProduct, { producerId, name: 'Tương nếp', setCode: 'QD26-09' });
  expect(await productRow(id)).toMatchObject({ unitId: ward, searchKey: 'tuong nep', description: '', version: 1 });
  await expect(
    here.run(here.system, registerProduct, { producerId, name: 'Tương nếp', setCode: 'QD26-09' }),
  ).rejects.toMatchObject({ code: 'product.name-taken' });
  await expect(
    here.run(here.system, registerProduct, { producerId, name: 'Khác', setCode: 'QD26-99' }),
  ).rejects.toMatchObject({ code: 'input.invalid', fields: { setCode: [expect.any(String)] } });
});

test('a product is edited under its version; another unit has no such product', async () => {
  const productId = await here.product(await here.producer(), { name: 'Tên cũ' });
  const change = { productId, name: 'Tên mới', setCode: 'QD26-10', packaging: 'Hũ 500 ml', version: 1 };
  const elsewhere = await here.person('economic-office', otherWard);
  await expect(here.run(elsewhere, editProduct, change)).rejects.toMatchObject({ status: 404 });
  await here.run(here.system, editProduct, change);
  expect(await productRow(productId)).toMatchObject({ name: 'Tên mới', setCode: 'QD26-10', version: 2 });
  expect((await here.events(productId)).at(-1)).toMatchObject({
    name: 'product.edit',
    details: { fields: ['setCode', 'name', 'searchKey', 'packaging'] },
  });
  await expect(here.run(here.system, editProduct, change)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});
