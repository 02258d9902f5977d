import { expect, test } from 'vitest';
import { group, otherGroup, otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { addRegistrant } from './add-registrant.ts';
import { editRegistrant } from './edit-registrant.ts';
import { linkRegistrant } from './link-registrant.ts';
import { removeRegistrant } from './remove-registrant.ts';
import { returnRegistrant } from './return-registrant.ts';
import { sendRegistrants } from './send-registrants.ts';
import { takeRegistrant } from './take-registrant.ts';

const here = useDossiers();
const leader = () => here.person('neighbourhood-leader', group);
const office = () => here.person('economic-office', ward);
const person = { name: 'Nguyễn Mẫu Sen', product: 'Trà sen' };
const row = (id: string) =>
  here.db.selectFrom('registry.registrant').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const listed = async (more: Record<string, unknown> = {}) =>
  (await here.run(await leader(), addRegistrant, { ...person, ...more })).id as string;
const sent = async (more: Record<string, unknown> = {}) => {
  const id = await listed(more);
  await here.run(await leader(), sendRegistrants, {});
  return id;
};

test('the leader writes somebody of the own group down; a phone number needs the person’s word', async () => {
  const id = await listed({ phone: '0912 345 678', contactConsent: 'on' });
  expect(await row(id)).toMatchObject({
    unitId: ward,
    neighbourhoodId: group,
    searchKey: 'nguyen mau sen',
    phone: '+84912345678',
    state: 'listed',
  });
  expect(await here.events(id)).toMatchObject([{ name: 'registrant.add', unitId: ward, details: {} }]);
  await expect(listed({ phone: '0912345679' })).rejects.toMatchObject({
    code: 'registrant.phone-with-consent',
    fields: { contactConsent: [expect.any(String)] },
  });
  await expect(listed({ phone: '0912345678', contactConsent: 'on' })).rejects.toMatchObject({
    code: 'registrant.listed-already',
  });
  await expect(here.run(await office(), addRegistrant, person)).rejects.toMatchObject({ code: 'role-missing' });
});

test('a line is edited under its version by its own group only, and removed with everything that it said', async () => {
  const id = await listed();
  const stranger = await here.person('neighbourhood-leader', otherGroup);
  const change = { registrantId: id, version: 1, ...person, name: 'Nguyễn Mẫu Súng' };
  await expect(here.run(stranger, editRegistrant, change)).rejects.toMatchObject({ code: 'not-found' });
  await here.run(await leader(), editRegistrant, change);
  await expect(here.run(await leader(), editRegistrant, change)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await here.events(id)).at(-1)).toMatchObject({ details: { fields: ['name', 'searchKey'] } });
  await expect(here.run(stranger, removeRegistrant, { registrantId: id })).rejects.toMatchObject({ code: 'not-found' });
  await here.run(await leader(), removeRegistrant, { registrantId: id });
  await expect(row(id)).rejects.toThrow();
  expect(JSON.stringify(await here.events(id))).not.toContain('Súng');
});

test('what was sent is the office’s: taken as a producer, as a household with potential, linked or returned', async () => {
  const [taken, potential, linked, returned] = [await listed(), await listed(), await listed(), await listed()];
  await expect(here.run(await office(), returnRegistrant, { registrantId: taken, reason: 'x' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await here.run(await leader(), sendRegistrants, {});
  await expect(here.run(await leader(), sendRegistrants, {})).rejects.toMatchObject({
    code: 'registrant.none-to-send',
  });
  await expect(here.run(await leader(), removeRegistrant, { registrantId: taken })).rejects.toMatchObject({
    code: 'registrant.state-forbids',
  });
  const by = await office();
  const fields = { name: 'Cơ sở Mẫu Sen', representative: 'Nguyễn Mẫu Sen', address: 'Ngõ 1' };
  const { producerId } = await here.run(by, takeRegistrant, {
    registrantId: taken,
    ...fields,
    legalKind: 'cooperative-group',
  });
  expect(await row(taken)).toMatchObject({ state: 'registered', producerId });
  const household = await here.run(by, takeRegistrant, {
    registrantId: potential,
    ...fields,
    name: 'Hộ Mẫu Sen',
    legalKind: 'registered-household',
    potential: 'on',
  });
  expect(await row(potential)).toMatchObject({ state: 'potential', producerId: household.producerId });
  expect(
    await here.db
      .selectFrom('registry.producer')
      .select(['registered', 'neighbourhoodId'])
      .where('id', '=', household.producerId)
      .executeTakeFirst(),
  ).toEqual({ registered: false, neighbourhoodId: group });
  await here.run(by, linkRegistrant, { registrantId: linked, producerId });
  expect(await row(linked)).toMatchObject({ state: 'linked', producerId });
  await here.run(by, returnRegistrant, { registrantId: returned, reason: 'Ghi rõ sản phẩm' });
  expect(await row(returned)).toMatchObject({ state: 'returned', returnReason: 'Ghi rõ sản phẩm' });
  await here.run(await leader(), sendRegistrants, {});
  expect(await row(returned)).toMatchObject({ state: 'sent', returnReason: '' });
});

test('another ward’s office finds nobody, and a producer of another ward links to nobody here', async () => {
  const registrantId = await sent();
  const elsewhere = await here.person('economic-office', otherWard);
  const foreign = await here.producer({ unitId: otherWard });
  for (const attempt of [
    () => here.run(elsewhere, returnRegistrant, { registrantId, reason: 'x' }),
    () => here.run(elsewhere, linkRegistrant, { registrantId, producerId: foreign }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.run(await office(), linkRegistrant, { registrantId, producerId: foreign })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('two hands that take the same registrant write one producer', async () => {
  const registrantId = await sent();
  const input = { registrantId, name: 'Hai tay Mẫu', representative: 'An', address: 'Ngõ', legalKind: 'cooperative' };
  const both = await Promise.allSettled([1, 2].map(async () => here.run(await office(), takeRegistrant, input)));
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const written = await here.db.selectFrom('registry.producer').select('id').where('name', '=', input.name).execute();
  expect(written.length).toBe(1);
});
