import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { carriedDossier } from '../queries/carried-dossier.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { paperOrigin } from '../queries/paper-origin.ts';
import { installRecognisedProducts } from '../recognised-product.ts';
import { marksOf } from '../rules/merge-fields.ts';
import { fileDossier } from './file-dossier.ts';
import { openDossier } from './open-dossier.ts';
import { placeEvidence } from './place-evidence.ts';
import { receiveDossier } from './receive-dossier.ts';
import { requestSupplement } from './request-supplement.ts';
import { saveForm } from './save-form.ts';
import { saveSelfReport } from './save-self-report.ts';
import { supplementDossier } from './supplement-dossier.ts';

const here = useDossiers();

/** A product recognised three stars by this software, with words in its forms. */
const recognised = async () => {
  const made = await here.dossier('filed');
  const [first] = await here.db.selectFrom('dossiers.evidence').selectAll().where('dossierId', '=', made.id).execute();
  await here.owner
    .updateTable('dossiers.dossier')
    .set({
      state: 'settled',
      settledAt: new Date('2024-03-01'),
      outcome: JSON.stringify({
        stars: 3,
        total: '60.00',
        knockedOut: [],
        sessionId: null,
        rehearsal: false,
        kind: 'three-four',
        level: 'province',
      }),
    })
    .where('id', '=', made.id)
    .execute();
  await here.owner
    .insertInto('dossiers.evidencePlace')
    .values({ evidenceId: first?.id ?? '', criterionCode: '1.1', page: 3, place: 'dòng 2' })
    .execute();
  return made;
};
const certificate = (producerId: string, productId: string, expiresOn: string) =>
  here.run(here.system, addHeldPaper, {
    producerId,
    kind: 'ocop-certificate',
    title: 'Giấy chứng nhận OCOP',
    scope: '3 sao',
    number: '12/GCN',
    issuedOn: '2024-01-01',
    expiresOn,
    productIds: [productId],
  });
const evidenceOf = (dossierId: string) =>
  here.db.selectFrom('dossiers.evidence').selectAll().where('dossierId', '=', dossierId).orderBy('title').execute();

test('an upgrade carries forms, marks, papers and places forward and is complete as it stands', async () => {
  const from = await recognised();
  const { id } = await here.run(here.system, openDossier, { productId: from.productId, kind: 'upgrade' });
  const [old, fresh] = [await here.row(from.id), await here.row(id)];
  expect(fresh.selfMarks).toEqual(old.selfMarks);
  const papers = await evidenceOf(id);
  expect(papers.map(({ carriedFrom }) => carriedFrom).sort()).toEqual(
    (await evidenceOf(from.id)).map(({ id: evidenceId }) => evidenceId).sort(),
  );
  expect(
    await here.db
      .selectFrom('dossiers.evidencePlace')
      .select(['criterionCode', 'page', 'place'])
      .where(
        'evidenceId',
        'in',
        papers.map(({ id: evidenceId }) => evidenceId),
      )
      .execute(),
  ).toEqual([{ criterionCode: '1.1', page: 3, place: 'dòng 2' }]);
  const producer = await here.person('producer', ward, from.producerId);
  expect(await carriedDossier(here.db, producer, { dossierId: id, now: here.now() })).toMatchObject({
    from: { number: from.number },
    changes: [],
    offers: [],
  });
  // Nothing more is asked for: it can be filed, with the changes written down for the papers.
  const base = marksOf({ technology: '', 'mark.5.1': '' });
  await here.run(producer, saveForm, { dossierId: id, form: '02', values: { technology: 'Máy mới' }, base });
  await here.run(producer, fileDossier, { dossierId: id });
  expect(
    await here.db.selectFrom('dossiers.carried').select(['changes']).where('dossierId', '=', id).executeTakeFirst(),
  ).toEqual({ changes: [{ about: 'form-02', name: 'technology', before: '', after: 'Máy mới' }] });
});

test('a mark and a description that change are changes of their criterion', async () => {
  const from = await recognised();
  const { id } = await here.run(here.system, openDossier, { productId: from.productId, kind: 'upgrade' });
  const producer = await here.person('producer', ward, from.producerId);
  const before = (await here.row(id)).selfMarks as Record<string, { points: number }>;
  const standing = String(before['1.1']?.points);
  await here.run(producer, saveSelfReport, {
    dossierId: id,
    marks: { '1.1': '0' },
    values: { 'describe.1.1': 'Đã thu hẹp' },
    base: marksOf({ 'mark.1.1': standing, 'describe.1.1': '' }),
  });
  const { changes } = await carriedDossier(here.db, producer, { dossierId: id, now: here.now() });
  expect(changes).toEqual([
    { about: 'description', name: '1.1', before: '', after: 'Đã thu hẹp' },
    { about: 'mark', name: '1.1', before: standing, after: '0' },
  ]);
});

test('what was never recognised is neither upgraded nor re-evaluated; a certificate of the register is enough', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  for (const kind of ['upgrade', 're-evaluation'])
    await expect(here.run(here.system, openDossier, { productId, kind })).rejects.toMatchObject({
      code: 'dossier.nothing-recognised',
      status: 409,
    });
  await certificate(producerId, productId, '2027-06-01');
  const { id } = await here.run(here.system, openDossier, { productId, kind: 'upgrade' });
  expect(await here.row(id)).toMatchObject({ kind: 'upgrade', state: 'draft' });
});

test('what is recognised gets no first dossier until its window has passed; the refusal says until when it holds', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  await certificate(producerId, productId, '2027-02-27');
  const open = () => here.run(here.system, openDossier, { productId, kind: 'first' });
  for (const day of ['2026-08-30T05:00:00Z', '2026-10-30T05:00:00Z']) {
    here.at(day);
    await expect(open()).rejects.toMatchObject({
      code: 'dossier.recognised-already',
      details: { expiresOn: '2027-02-27' },
    });
  }
  here.at('2026-10-31T05:00:00Z');
  expect(await here.row((await open()).id)).toMatchObject({ kind: 'first', state: 'draft' });
});

test('a re-evaluation opens from 180 to 120 days before the certificate ends; the refusal names the days', async () => {
  const from = await recognised();
  const open = () => here.run(here.system, openDossier, { productId: from.productId, kind: 're-evaluation' });
  await expect(open()).rejects.toMatchObject({ code: 'dossier.certificate-unknown' });
  await certificate(from.producerId, from.productId, '2027-02-27');
  // 17/9/2026 is now; the window is 31/8 to 30/10/2026.
  for (const [day, standing] of [
    ['2026-08-30T05:00:00Z', 'too-early'],
    ['2026-10-31T05:00:00Z', 'too-late'],
    ['2027-02-28T05:00:00Z', 'lapsed'],
  ] as const) {
    here.at(day);
    await expect(open()).rejects.toMatchObject({
      code: 'dossier.window-closed',
      details: { standing, opens: '2026-08-31', closes: '2026-10-30', expiresOn: '2027-02-27' },
    });
  }
  here.at('2026-10-30T16:59:00Z');
  const { id } = await open();
  // Opened on the last day, it must also be filed on it.
  here.at('2026-10-30T17:00:00Z');
  await expect(here.run(here.system, fileDossier, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.window-closed',
  });
  here.at('2026-10-30T16:59:00Z');
  await here.run(here.system, fileDossier, { dossierId: id });
  expect((await here.row(id)).state).toBe('filed');
  here.at('2026-09-17T02:00:00Z');
});

test('what recognition keeps decides before the register, its extension included', async () => {
  const from = await recognised();
  await certificate(from.producerId, from.productId, '2026-09-01');
  installRecognisedProducts(async (_db, productId) =>
    productId === from.productId
      ? { stars: 3, expiresOn: '2026-09-01', extendedUntil: '2027-02-28', paper: 'GCN-01-2023-0001' }
      : undefined,
  );
  const { id } = await here.run(here.system, openDossier, { productId: from.productId, kind: 're-evaluation' });
  installRecognisedProducts(async () => undefined);
  expect((await here.row(id)).kind).toBe('re-evaluation');
});

test('a paper dossier is entered by an official for the producer: both are recorded', async () => {
  const producerId = await here.producer();
  const desk = await here.person('one-stop-desk', ward);
  const { id } = await here.run(desk, openDossier, { productId: await here.product(producerId), channel: 'paper' });
  expect(await here.row(id)).toMatchObject({ channel: 'paper', enteredBy: desk.personId, producerId });
  expect((await here.events(id))[0]).toMatchObject({
    actorPersonId: desk.personId,
    details: { producerId, onBehalf: true },
  });
  await here.scoreWhole(id);
  await here.attachDemanded(id);
  const other = await here.person('economic-office', ward);
  await here.run(other, fileDossier, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ enteredBy: desk.personId, filedBy: other.personId });
  const origin = async (dossierId: string) =>
    paperOrigin(here.db, await dossierForViewer(here.db, desk, { dossierId, now: here.now() }));
  const { name } = await here.db
    .selectFrom('registry.producer')
    .select('name')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow();
  expect(await origin(id)).toMatchObject({
    isPaper: true,
    enteredByName: desk.name,
    filedByName: other.name,
    producerName: name,
  });
  // A producer who says so works in the software all the same.
  const owner = await here.person('producer', ward, producerId);
  const own = await here.run(owner, openDossier, { productId: await here.product(producerId), channel: 'paper' });
  expect(await here.row(own.id)).toMatchObject({ channel: 'online', enteredBy: null });
  await here.scoreWhole(own.id);
  await here.attachDemanded(own.id);
  await here.run(owner, fileDossier, { dossierId: own.id });
  expect(await here.row(own.id)).toMatchObject({ state: 'filed', filedBy: null });
  expect(await origin(own.id)).toMatchObject({ isPaper: false, enteredByName: null, filedByName: null });
});

test('papers placed in the new dossier leave the old one as it was', async () => {
  const from = await recognised();
  const { id } = await here.run(here.system, openDossier, { productId: from.productId, kind: 'upgrade' });
  const [carried] = await evidenceOf(id);
  await here.run(here.system, placeEvidence, { evidenceId: carried?.id, criterionCode: '1.2', page: 1 });
  const places = await here.db
    .selectFrom('dossiers.evidencePlace')
    .selectAll()
    .where('evidenceId', '=', carried?.carriedFrom ?? '')
    .execute();
  expect(places.map(({ criterionCode }) => criterionCode)).not.toContain('1.2');
});

test('what a supplement changes is told too', async () => {
  const from = await recognised();
  const { id } = await here.run(here.system, openDossier, { productId: from.productId, kind: 'upgrade' });
  const producer = await here.person('producer', ward, from.producerId);
  await here.run(producer, fileDossier, { dossierId: id });
  await here.run(here.system, receiveDossier, { dossierId: id });
  await here.run(here.system, requestSupplement, { dossierId: id, missing: 'Nói rõ công nghệ', dueOn: '2026-12-31' });
  await here.run(producer, saveForm, {
    dossierId: id,
    form: '02',
    values: { technology: 'Máy mới' },
    base: marksOf({ technology: '' }),
  });
  await here.run(producer, supplementDossier, { dossierId: id });
  expect(
    await here.db.selectFrom('dossiers.carried').select(['changes']).where('dossierId', '=', id).executeTakeFirst(),
  ).toEqual({ changes: [{ about: 'form-02', name: 'technology', before: '', after: 'Máy mới' }] });
});
