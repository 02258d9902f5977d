import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { otherWard, paper, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { dossierHistory } from '../queries/dossier-history.ts';
import { evidenceFile } from '../queries/evidence-file.ts';
import { attachEvidence } from './attach-evidence.ts';
import { placeEvidence } from './place-evidence.ts';
import { replaceEvidence } from './replace-evidence.ts';
import { requestSupplement } from './request-supplement.ts';
import { supplementDossier } from './supplement-dossier.ts';
import { takeFromRegister } from './take-from-register.ts';

const here = useDossiers();
type Viewer = Awaited<ReturnType<typeof here.person>>;
const view = (viewer: Viewer, dossierId: string) => dossierForViewer(here.db, viewer, { dossierId, now: here.now() });
const fileOf = (viewer: Viewer, evidenceId: string) => evidenceFile(here.db, viewer, { evidenceId, now: here.now() });

test('a newer file takes a paper’s place with its kind and all it proves; the older one stays readable', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  await here.scoreWhole(id);
  const { id: old } = await here.run(producer, attachEvidence, {
    ...{ dossierId: id, file: paper(), title: 'Phiếu kiểm nghiệm', kind: 'test-report' },
    ...{ criterionCode: '1.1', page: 3, place: 'bảng 2' },
  });
  await here.run(producer, placeEvidence, { evidenceId: old, criterionCode: '1.2', page: 5 });
  const before = await here.row(id);
  const newer = paper();
  const { id: first } = await here.run(producer, replaceEvidence, { evidenceId: old, file: newer });
  const { id: second } = await here.run(producer, replaceEvidence, {
    evidenceId: first,
    file: paper(),
    title: 'Bản 3',
  });

  expect((await view(producer, id)).papers).toMatchObject([
    {
      id: second,
      title: 'Bản 3',
      kind: 'test-report',
      places: [
        { criterionCode: '1.1', page: 3, place: 'bảng 2' },
        { criterionCode: '1.2', page: 5 },
      ],
      earlier: [{ id: first, title: 'Phiếu kiểm nghiệm' }, { id: old }],
    },
  ]);
  // Marks, version and state are as they were.
  expect(await here.row(id)).toEqual(before);
  expect(await fileOf(producer, first)).toMatchObject({ sha256: newer.sha256 });
  await expect(fileOf(await here.person('economic-office', otherWard), first)).rejects.toMatchObject({ status: 404 });
  const names = (await here.events(id)).map(({ name }) => name);
  expect(names.filter((name) => name === 'evidence.replace')).toHaveLength(2);
  const told = await dossierHistory(here.db, producer, id);
  expect(
    told.filter(({ sentence }) => sentence.includes('evidence.replace') || sentence.includes('Thay')),
  ).toHaveLength(2);
  // The older one is no paper of the dossier any more.
  await expect(here.run(producer, replaceEvidence, { evidenceId: old, file: paper() })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a paper that ran out after filing is renewed in dossier and register in one act, when a supplement is asked for', async () => {
  const { id, producerId } = await here.dossier('received');
  const producer = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  const { id: heldPaperId } = await here.run(producer, addHeldPaper, {
    ...{ producerId, kind: 'food-safety-certificate', title: 'Giấy ATTP', number: '01/ATTP', issuer: 'Chi cục' },
    ...{ issuedOn: '2023-09-20', expiresOn: '2026-09-20', file: paper() },
  });
  const { id: old } = await here.run(office, takeFromRegister, { dossierId: id, heldPaperId, criterionCode: '1.1' });
  here.at('2026-09-24T02:00:00Z');
  expect((await view(office, id)).expiredPapers).toMatchObject([{ evidenceId: old }]);
  const newer = { evidenceId: old, file: paper(), number: '02/ATTP', issuedOn: '2026-09-21', expiresOn: '2029-09-21' };
  // What was filed is the office's to change until a supplement is asked for.
  await expect(here.run(producer, replaceEvidence, newer)).rejects.toMatchObject({ code: 'evidence.office-only' });
  await here.run(office, requestSupplement, { dossierId: id, missing: 'Giấy ATTP còn hạn', dueOn: '2026-09-30' });
  const { id: now } = await here.run(producer, replaceEvidence, newer);

  const seen = await view(office, id);
  expect(seen.expiredPapers).toEqual([]);
  expect(seen.papers.find((one) => one.id === now)).toMatchObject({
    title: 'Giấy ATTP',
    kind: 'production-conditions',
    expiresOn: '2029-09-21',
    places: [{ criterionCode: '1.1' }],
    earlier: [{ id: old }],
  });
  const held = await here.db
    .selectFrom('registry.heldPaper')
    .select(['number', 'issuer', 'renewsId', 'supersededAt'])
    .where('producerId', '=', producerId)
    .orderBy('createdAt')
    .execute();
  expect(held).toEqual([
    { number: '01/ATTP', issuer: 'Chi cục', renewsId: null, supersededAt: here.now() },
    { number: '02/ATTP', issuer: 'Chi cục', renewsId: heldPaperId, supersededAt: null },
  ]);
  await here.run(producer, supplementDossier, { dossierId: id, answer: 'Đã thay' });
  expect((await here.row(id)).state).toBe('received');
  here.at('2026-09-17T02:00:00Z');
});

test('a paper of the register takes the place of a file; one without a file, renewed or of another is refused', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  const add = (more: object) =>
    here.run(producer, addHeldPaper, { producerId, kind: 'other', title: 'Giấy khen', ...more });
  const [whole, bare] = [await add({ file: paper() }), await add({ title: 'Chưa có tệp' })];
  const rival = await here.producer();
  const { id: foreign } = await here.run(await here.person('producer', ward, rival), addHeldPaper, {
    ...{ producerId: rival, kind: 'other', title: 'Của người khác', file: paper() },
  });
  const { id: old } = await here.run(producer, attachEvidence, { dossierId: id, file: paper(), kind: 'awards' });
  for (const [heldPaperId, code] of [
    [bare.id, 'evidence.paper-without-file'],
    [foreign, 'not-found'],
  ])
    await expect(here.run(producer, replaceEvidence, { evidenceId: old, heldPaperId })).rejects.toMatchObject({ code });
  await expect(here.run(producer, replaceEvidence, { evidenceId: old })).rejects.toMatchObject({ code: 'file.empty' });
  expect((await view(producer, id)).papers).toMatchObject([{ id: old }]);

  const { id: now } = await here.run(producer, replaceEvidence, { evidenceId: old, heldPaperId: whole.id });
  expect((await view(producer, id)).papers).toMatchObject([{ id: now, kind: 'awards', heldPaperId: whole.id }]);
  // The same paper in two places of one dossier is one too many.
  const { id: second } = await here.run(producer, attachEvidence, { dossierId: id, file: paper() });
  await expect(
    here.run(producer, replaceEvidence, { evidenceId: second, heldPaperId: whole.id }),
  ).rejects.toMatchObject({ code: 'evidence.taken-already' });
});

test('two who replace the same paper at once: one of them does', async () => {
  const { id } = await here.dossier('draft');
  const office = await here.person('economic-office', ward);
  const { id: old } = await here.run(office, attachEvidence, { dossierId: id, file: paper() });
  const tried = await Promise.allSettled(
    [1, 2].map(() => here.run(office, replaceEvidence, { evidenceId: old, file: paper() })),
  );
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await view(office, id)).papers).toHaveLength(1);
});
