import { expect, test } from 'vitest';
import { addHeldPaper, editProducer, writeProducerYear, writeRepresentativeDetail } from '#modules/registry/index.ts';
import { otherWard, paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { formForViewer } from '../queries/form-for-viewer.ts';
import type { ProducerForm } from '../rules/form-field.ts';
import { marksOf } from '../rules/merge-fields.ts';
import { fileDossier } from './file-dossier.ts';
import { openDossier } from './open-dossier.ts';
import { readFormDetail } from './read-form-detail.ts';
import { saveForm } from './save-form.ts';
import { saveSelfReport } from './save-self-report.ts';
import { writeFormDetail } from './write-form-detail.ts';

const here = useDossiers();

const drafted = async () => {
  const made = await here.dossier('draft');
  const producer = await here.person('producer', ward, made.producerId);
  const office = await here.person('economic-office', ward);
  const page = (form: ProducerForm, viewer = producer) =>
    formForViewer(here.db, viewer, { dossierId: made.id, form, now: here.now() });
  const save = async (form: ProducerForm, values: Record<string, string>, more: Record<string, unknown> = {}) =>
    here.run(producer, saveForm, {
      dossierId: made.id,
      form,
      values,
      base: marksOf((await page(form)).form.texts),
      ...more,
    });
  return { ...made, producer, office, page, save };
};
const stored = (dossierId: string, form: ProducerForm) =>
  here.db
    .selectFrom('dossiers.form')
    .selectAll()
    .where('dossierId', '=', dossierId)
    .where('form', '=', form)
    .executeTakeFirst();

test('a form nobody has opened is filled from the register: names, papers that count, results by year', async () => {
  const { producerId, page } = await drafted();
  await here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'trademark',
    issuedOn: '2024-01-01',
    expiresOn: '2034-01-01',
    file: paper(),
  });
  await here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'food-safety-certificate',
    issuedOn: '2020-01-01',
    file: paper(),
  });
  await here.run(here.system, writeProducerYear, {
    producerId,
    year: 2025,
    version: 0,
    revenue: '1250000000',
    profit: '200000000',
  });
  const { blanks } = (await page('02')).form;
  expect(blanks.trademark).toEqual({ text: 'yes', from: 'register' });
  // It ran out on 1/1/2023.
  expect(blanks.foodSafetyCertified).toEqual({ text: '', from: 'empty' });
  expect(blanks.revenue1).toEqual({ text: '1.250.000.000', from: 'register' });
  expect(blanks.legalKind?.text).toBe('Hợp tác xã');
  expect((await page('01')).form.blanks).toMatchObject({
    province: { text: 'Thành phố Hà Nội' },
    sector: { text: 'Thực phẩm' },
    sampleCount: { text: '05' },
  });
  // The counter does not read results in the register, so it is not offered them here.
  expect((await page('02', await here.person('one-stop-desk', ward))).form.blanks.revenue1?.text).toBe('');
});

test('what is typed is kept as typed, with what the register said beside it; the event names blanks, not words', async () => {
  const { id, save } = await drafted();
  const answer = await save('02', { history: '  Từ năm 1990\r\nđến nay ', phone: '0912 345 678' });
  expect(answer).toMatchObject({ version: 1, clashing: [] });
  const row = await stored(id, '02');
  expect(row?.values).toMatchObject({ history: 'Từ năm 1990\nđến nay', phone: '0912 345 678' });
  expect(row?.seen).toMatchObject({ phone: '' });
  const event = (await here.events(id)).at(-1);
  expect(event).toMatchObject({ name: 'form.save', details: { form: '02', blanks: ['history', 'phone'] } });
  expect(JSON.stringify(event?.details)).not.toContain('Từ năm');
});

test('two people at one form lose no text: other blanks join, the same blank is named and stays', async () => {
  const { id, save, page, office } = await drafted();
  await save('02', { history: 'Cũ', market: 'Chợ' });
  const base = marksOf((await page('02')).form.texts);
  await here.run(office, saveForm, { dossierId: id, form: '02', values: { history: 'Của phường' }, base });
  const answer = await save('02', { history: 'Của chủ thể', market: 'Siêu thị' }, { base });
  expect(answer.clashing).toEqual(['history']);
  expect((await stored(id, '02'))?.values).toMatchObject({ history: 'Của phường', market: 'Siêu thị' });
  // With both texts seen, the second sending counts.
  await save('02', { history: 'Của chủ thể' });
  expect((await stored(id, '02'))?.values).toMatchObject({ history: 'Của chủ thể' });
});

test('two first savings at once both arrive', async () => {
  const { id, producer, office } = await drafted();
  await Promise.all([
    here.run(producer, saveForm, { dossierId: id, form: '02', values: { history: 'A' }, base: {} }),
    here.run(office, saveForm, { dossierId: id, form: '02', values: { market: 'B' }, base: {} }),
  ]);
  expect(await stored(id, '02')).toMatchObject({ version: 2, values: { history: 'A', market: 'B' } });
});

test('a register that changed since is offered; taking and keeping end the offer', async () => {
  const { id, producerId, save, page } = await drafted();
  await save('01', { position: 'Giám đốc' });
  await save('02', { market: 'Chợ' });
  const { name, legalKind, representative, version } = await here.db
    .selectFrom('registry.producer')
    .selectAll()
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow();
  await here.run(here.system, editProducer, {
    producerId,
    name,
    legalKind,
    representative,
    address: 'Số 2 ngõ Mẫu',
    version,
  });
  const offered = { text: 'Số 1 ngõ Mẫu', from: 'typed', register: 'Số 2 ngõ Mẫu', registerChanged: true };
  expect((await page('01')).form.blanks.address).toEqual(offered);
  await save('01', {}, { take: ['address'] });
  expect((await page('01')).form.blanks.address).toEqual({ text: 'Số 2 ngõ Mẫu', from: 'register' });
  expect((await page('02')).form.blanks.address).toEqual(offered);
  await save('02', {}, { keep: ['address'] });
  expect((await page('02')).form.blanks.address).toEqual({
    text: 'Số 1 ngõ Mẫu',
    from: 'typed',
    register: 'Số 2 ngõ Mẫu',
  });
  expect((await stored(id, '02'))?.values).toMatchObject({ address: 'Số 1 ngõ Mẫu' });
});

test('the next dossier of the producer begins with what the earlier one said about the producer, not about the product', async () => {
  const { producerId, save } = await drafted();
  await save('02', { history: 'Làng nghề cũ', technology: 'Nấu tay', signedOn: '2026-09-01' });
  const { id } = await here.run(here.system, openDossier, { productId: await here.product(producerId) });
  const { blanks } = (
    await formForViewer(here.db, await here.person('producer', ward, producerId), {
      dossierId: id,
      form: '02',
      now: here.now(),
    })
  ).form;
  expect(blanks.history).toEqual({ text: 'Làng nghề cũ', from: 'earlier' });
  expect([blanks.technology?.text, blanks.signedOn?.text]).toEqual(['', '']);
  // Who only reads sees nothing that was not saved.
  const expert = await formForViewer(here.db, await here.person('ward-leader', ward), {
    dossierId: id,
    form: '02',
    now: here.now(),
  });
  expect(expert.form.blanks.history?.text).toBe('');
});

test('blanks that no form has, texts that are too long and filed dossiers are refused, nothing is written', async () => {
  const { id, save } = await drafted();
  await expect(save('01', { history: 'x' })).rejects.toMatchObject({ code: 'form.blank-unknown', status: 422 });
  await expect(save('02', { 'describe.99': 'x' })).rejects.toMatchObject({ code: 'form.blank-unknown' });
  await expect(save('02', { phone: 'x'.repeat(301) })).rejects.toMatchObject({
    code: 'form.too-long',
    fields: { phone: [expect.stringContaining('301')] },
  });
  expect(await stored(id, '02')).toBeUndefined();
  const filed = await here.dossier('filed');
  const producer = await here.person('producer', ward, filed.producerId);
  await expect(
    here.run(producer, saveForm, { dossierId: filed.id, form: '02', values: { history: 'x' }, base: {} }),
  ).rejects.toMatchObject({ code: 'dossier.state-forbids' });
  await expect(
    here.run(await here.person('economic-office', otherWard), saveForm, { dossierId: id, form: '01' }),
  ).rejects.toMatchObject({ status: 404 });
});

test('filing writes down both forms as the register fills them where nobody has opened them', async () => {
  const { id } = await here.dossier('filed');
  expect((await stored(id, '01'))?.values).toMatchObject({ province: 'Thành phố Hà Nội', sector: 'Thực phẩm' });
  expect((await stored(id, '02'))?.values).toMatchObject({ legalKind: 'Hợp tác xã' });
});

test('an emptied name keeps the dossier from being filed and is named', async () => {
  const { id, save } = await drafted();
  await save('01', { productName: '' });
  await here.scoreWhole(id);
  await expect(here.run(here.system, fileDossier, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.incomplete',
    details: { blanks: 1, papers: expect.arrayContaining(['Giấy đăng ký kinh doanh']) },
  });
});

test('Phần III saves marks and descriptions together and joins two people criterion by criterion', async () => {
  const { id, producer, office } = await drafted();
  const base = marksOf({ 'mark.1.1': '', 'describe.1.1': '', 'mark.1.2': '' });
  await here.run(office, saveSelfReport, { dossierId: id, marks: { '1.2': '0' }, values: {}, base });
  const answer = await here.run(producer, saveSelfReport, {
    dossierId: id,
    marks: { '1.1': '1', '1.2': '' },
    values: { 'describe.1.1': 'Lúa của làng' },
    base,
  });
  expect(answer.clashing).toEqual([]);
  expect((await here.row(id)).selfMarks).toEqual({ '1.1': { points: 1 }, '1.2': { points: 0 } });
  expect((await stored(id, '02'))?.values).toMatchObject({ 'describe.1.1': 'Lúa của làng' });
  await expect(
    here.run(producer, saveSelfReport, {
      dossierId: id,
      marks: { '1.1': '99' },
      values: { 'describe.1.1': 'Mất?' },
      base: marksOf({ 'mark.1.1': '1', 'describe.1.1': 'Lúa của làng' }),
    }),
  ).rejects.toMatchObject({ code: 'dossier.mark-refused', fields: { 'mark.1.1': [expect.any(String)] } });
  expect((await stored(id, '02'))?.values).toMatchObject({ 'describe.1.1': 'Lúa của làng' });
});

test('the representative’s sensitive detail comes from the register once, each opening recorded, and stays apart', async () => {
  const { id, producerId, producer, office } = await drafted();
  await here.run(here.system, writeRepresentativeDetail, {
    producerId,
    version: 0,
    sex: 'female',
    ethnicity: 'Tày',
    residence: 'Ngõ 3',
  });
  const opened = await here.run(office, readFormDetail, { dossierId: id });
  expect(opened).toEqual({
    detail: { sex: 'female', ethnicity: 'Tày', residence: 'Ngõ 3' },
    version: 0,
    from: 'register',
  });
  expect((await here.events(producerId)).at(-1)).toMatchObject({ name: 'representative-detail.read' });
  await here.run(producer, writeFormDetail, { dossierId: id, version: 0, sex: 'female', ethnicity: 'Kinh' });
  expect(await here.run(producer, readFormDetail, { dossierId: id })).toMatchObject({
    detail: { ethnicity: 'Kinh', residence: '' },
    version: 1,
    from: 'form',
  });
  await expect(
    here.run(office, writeFormDetail, { dossierId: id, version: 0, ethnicity: 'Mường' }),
  ).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const events = await here.events(id);
  expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining(['form-detail.read', 'form-detail.write']));
  expect(JSON.stringify(events)).not.toContain('Kinh');
  await expect(
    here.run(await here.person('one-stop-desk', ward), readFormDetail, { dossierId: id }),
  ).rejects.toMatchObject({ code: 'role-missing' });
});
