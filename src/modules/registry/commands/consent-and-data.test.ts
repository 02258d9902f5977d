import { expect, test } from 'vitest';
import { otherWard, paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { consentsInForce, consentsOf } from '../queries/consents.ts';
import { convertAddresses } from './convert-addresses.ts';
import { erasePersonalData } from './erase-personal-data.ts';
import { handOverPersonalData } from './hand-over-personal-data.ts';
import { recordConsent } from './record-consent.ts';
import { registerProducer } from './register-producer.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const here = useDossiers();
const office = () => here.person('economic-office', ward);
const consent = { personName: 'Trần Mẫu Bình', purpose: 'Trang sản phẩm của phường', givenOn: '2026-09-01' };
const row = (id: string) =>
  here.db.selectFrom('registry.producer').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const producerWith = async (more: Record<string, unknown>) =>
  (
    await here.run(here.system, registerProducer, {
      unitId: ward,
      name: 'HTX Mẫu Sen',
      legalKind: 'cooperative',
      representative: 'Trần Mẫu Bình',
      address: 'Số 1, phường Trung Hòa, quận Cầu Giấy',
      phone: '0912345678',
      ...more,
    })
  ).id as string;

test('a consent needs proof, is in force once, and is withdrawn by the producer without a reason', async () => {
  const producerId = await here.producer();
  const by = await office();
  const input = { producerId, what: 'phone', ...consent };
  await expect(here.run(by, recordConsent, input)).rejects.toMatchObject({
    code: 'consent.proof-needed',
    fields: { paper: [expect.any(String)] },
  });
  await expect(here.run(by, recordConsent, { ...input, paper: 'Kẹp 3', givenOn: '2026-09-18' })).rejects.toMatchObject({
    code: 'consent.dates-in-order',
  });
  const { id } = await here.run(by, recordConsent, { ...input, paper: 'Kẹp 3' });
  await expect(here.run(by, recordConsent, { ...input, file: paper() })).rejects.toMatchObject({
    code: 'consent.given-already',
  });
  await here.run(by, recordConsent, { ...input, what: 'photo', file: paper() });
  expect((await consentsInForce(here.db, [producerId])).get(producerId)?.sort()).toEqual(['phone', 'photo']);

  const stranger = await here.person('producer', ward, await here.producer());
  await expect(here.run(stranger, withdrawConsent, { consentId: id })).rejects.toMatchObject({ code: 'not-found' });
  const owner = await here.person('producer', ward, producerId);
  await here.run(owner, withdrawConsent, { consentId: id });
  await expect(here.run(owner, withdrawConsent, { consentId: id })).rejects.toMatchObject({
    code: 'consent.withdrawn-already',
  });
  expect((await consentsInForce(here.db, [producerId])).get(producerId)).toEqual(['photo']);
  expect((await consentsOf(here.db, owner, producerId)).consents).toMatchObject([
    { what: 'photo', withdrawnOn: null },
    { what: 'phone', withdrawnOn: '2026-09-17' },
  ]);
  expect((await here.events(producerId)).at(-1)).toMatchObject({
    name: 'consent.withdraw',
    actorRole: 'producer',
    details: { consentId: id, what: 'phone' },
  });
  // Given again later, as a record of its own.
  await here.run(by, recordConsent, { ...input, paper: 'Kẹp 4' });
});

test('everything the register holds is handed over to the producer and the office, and each time is recorded', async () => {
  const producerId = await producerWith({ email: 'binh@mau.vn' });
  await here.owner
    .insertInto('registry.representativeDetail')
    .values({ producerId, ethnicity: 'Tày', residence: 'Ngõ 7', changedAt: here.now() })
    .execute();
  await here.run(await office(), recordConsent, { producerId, what: 'story', ...consent, paper: 'Kẹp 1' });
  const owner = await here.person('producer', ward, producerId);
  const data = await here.run(owner, handOverPersonalData, { producerId, format: 'json' });
  expect(data).toMatchObject({
    producer: { representative: 'Trần Mẫu Bình', phone: '+84912345678', email: 'binh@mau.vn' },
    detail: { ethnicity: 'Tày', residence: 'Ngõ 7' },
    consents: [{ what: 'story', paper: 'Kẹp 1' }],
    accounts: [{ name: owner.name }],
    events: [{ name: 'producer.register' }, { name: 'consent.record' }],
  });
  const events = await here.events(producerId);
  expect(events.at(-1)).toMatchObject({ name: 'personal-data.hand-over', details: { format: 'json' } });
  expect(JSON.stringify(events)).not.toContain('Tày');
  const rival = await here.person('producer', ward, await here.producer());
  await expect(here.run(rival, handOverPersonalData, { producerId, format: 'json' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const leader = await here.person('ward-leader', ward);
  await expect(here.run(leader, handOverPersonalData, { producerId, format: 'html' })).rejects.toMatchObject({
    code: 'role-missing',
  });
});

test('erasure takes what no law keeps: phone, e-mail, sensitive detail, consents; the registered name stays', async () => {
  const producerId = await producerWith({ email: 'binh@mau.vn', name: 'HTX Mẫu Súng' });
  await here.owner
    .insertInto('registry.representativeDetail')
    .values({ producerId, ethnicity: 'Tày', changedAt: here.now() })
    .execute();
  const by = await office();
  await here.run(by, recordConsent, { producerId, what: 'phone', ...consent, paper: 'Kẹp 1' });
  await expect(here.run(by, erasePersonalData, { producerId, version: 1 })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  await expect(here.run(by, erasePersonalData, { producerId, version: 2, confirmed: 'on' })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await here.run(by, erasePersonalData, { producerId, version: 1, confirmed: 'on' });
  expect(await row(producerId)).toMatchObject({
    name: 'HTX Mẫu Súng',
    representative: 'Trần Mẫu Bình',
    phone: null,
    email: null,
    personalErasedOn: '2026-09-17',
  });
  expect(await consentsInForce(here.db, [producerId])).toEqual(new Map());
  const details = await here.db
    .selectFrom('registry.representativeDetail')
    .selectAll()
    .where('producerId', '=', producerId)
    .execute();
  expect(details).toEqual([]);
  expect((await here.events(producerId)).at(-1)).toMatchObject({
    name: 'personal-data.erase',
    details: { erased: ['phone', 'email', 'detail', 'registrant', 'consent', 'former-relations'] },
  });
});

test('of a household without registration nothing stays that says who it was, in no table of the register', async () => {
  const producerId = await producerWith({
    name: 'Hộ Mẫu Quýt',
    representative: 'Bùi Mẫu Quýt',
    legalKind: 'registered-household',
    potential: 'on',
    taxCode: '001085012345',
  });
  await here.run(await office(), erasePersonalData, { producerId, version: 1, confirmed: 'on' });
  const kept = await row(producerId);
  expect(kept).toMatchObject({ name: 'Hộ đã xóa dữ liệu theo yêu cầu', taxCode: null, phone: null });
  expect(JSON.stringify(kept)).not.toMatch(/Qu[ýy]t|quyt|Trung Hòa|001085012345/);
  expect(JSON.stringify(await here.events(producerId))).not.toMatch(/Quýt/);
});

test('old addresses are rewritten as confirmed, all of a page or none, and the old words stay beside them', async () => {
  const [one, two] = [await producerWith({ name: 'Một Mẫu' }), await producerWith({ name: 'Hai Mẫu' })];
  const foreign = await here.producer({ unitId: otherWard });
  const by = await office();
  const item = (producerId: string, version = 1) => ({ producerId, version, address: 'Số 1, Phường Yên Hòa' });
  for (const items of [
    [item(one), item(two, 7)],
    [item(one), item(foreign)],
  ])
    await expect(here.run(by, convertAddresses, { items })).rejects.toMatchObject({ status: expect.any(Number) });
  expect((await row(one)).formerAddress).toBeNull();
  await here.run(by, convertAddresses, { items: [item(one), item(two)] });
  expect(await row(one)).toMatchObject({
    address: 'Số 1, Phường Yên Hòa',
    formerAddress: 'Số 1, phường Trung Hòa, quận Cầu Giấy',
    version: 2,
  });
  expect((await here.events(two)).at(-1)).toMatchObject({ name: 'producer.convert-address' });
});
