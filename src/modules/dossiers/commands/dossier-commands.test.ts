import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { otherProvince, otherWard, paper, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { assignExpert } from './assign-expert.ts';
import { attachEvidence } from './attach-evidence.ts';
import { fileDossier } from './file-dossier.ts';
import { forwardDossier } from './forward-dossier.ts';
import { markSelf } from './mark-self.ts';
import { openDossier } from './open-dossier.ts';
import { placeEvidence } from './place-evidence.ts';
import { receiveDossier } from './receive-dossier.ts';
import { refuseDossier } from './refuse-dossier.ts';
import { removeEvidence } from './remove-evidence.ts';
import { unplaceEvidence } from './unplace-evidence.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const here = useDossiers();

test('self marks are merged, take only levels that exist, and a stale page overwrites nothing', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  await here.run(producer, markSelf, { dossierId: id, version: 1, marks: { '1.1': '0', '1.2': '' } });
  await here.run(producer, markSelf, { dossierId: id, version: 2, marks: { '2.1': '2' } });
  expect((await here.row(id)).selfMarks).toEqual({ '1.1': { points: 0 }, '2.1': { points: 2 } });
  await here.run(producer, markSelf, { dossierId: id, version: 3, marks: { '1.1': '' } });
  expect((await here.row(id)).selfMarks).toEqual({ '2.1': { points: 2 } });
  await expect(here.run(producer, markSelf, { dossierId: id, version: 3, marks: {} })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const refusal = await here
    .run(producer, markSelf, { dossierId: id, version: 4, marks: { '2.1': '99', '99.9': '1' } })
    .catch((error) => error);
  expect(refusal).toMatchObject({ code: 'dossier.mark-refused', status: 422 });
  expect(Object.keys(refusal.fields)).toEqual(['mark.2.1', 'mark.99.9']);
  expect((await here.row(id)).selfMarks).toEqual({ '2.1': { points: 2 } });
});

test('criterion 5.2 above 0 without a story (5.1 at 0) is refused beside the criterion', async () => {
  const { id } = await here.dossier('draft');
  await expect(
    here.run(here.system, markSelf, { dossierId: id, version: 1, marks: { '5.1': '0', '5.2': '1' } }),
  ).rejects.toMatchObject({ code: 'dossier.mark-refused', fields: { 'mark.5.2': [expect.stringContaining('5.1')] } });
});

test('an incomplete dossier is not filed, and the refusal names what is missing', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  const refusal = await here.run(producer, fileDossier, { dossierId: id }).catch((error) => error);
  expect(refusal).toMatchObject({ code: 'dossier.incomplete', details: { evidence: true } });
  expect(refusal.details.criteria).toContain('1.1');
  await here.scoreWhole(id);
  await expect(here.run(producer, fileDossier, { dossierId: id })).rejects.toMatchObject({
    details: { criteria: [], evidence: true },
  });
  const { id: evidenceId } = await here.run(producer, attachEvidence, { dossierId: id, file: paper() });
  await here.run(producer, removeEvidence, { evidenceId });
  await expect(here.run(producer, fileDossier, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.incomplete',
  });
  await here.run(producer, attachEvidence, { dossierId: id, file: paper() });
  // Any paper is not enough: the conditions of the set demand some by name.
  await expect(here.run(producer, fileDossier, { dossierId: id })).rejects.toMatchObject({
    details: { evidence: false, papers: expect.arrayContaining(['Phiếu kiểm nghiệm']) },
  });
  await here.attachDemanded(id);
  await here.run(producer, fileDossier, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'filed', filedAt: here.now() });
});

test('a paper is attached with its first place; the file row and the event point to the content', async () => {
  const { id, producerId } = await here.dossier('draft');
  const producer = await here.person('producer', ward, producerId);
  const file = paper();
  const { id: evidenceId } = await here.run(producer, attachEvidence, {
    dossierId: id,
    file,
    criterionCode: '1.1',
    page: '3',
    place: 'bảng 2',
  });
  const [row] = await here.db
    .selectFrom('dossiers.evidence')
    .innerJoin('platform.file', 'platform.file.id', 'fileId')
    .selectAll()
    .where('dossiers.evidence.id', '=', evidenceId)
    .execute();
  expect(row).toMatchObject({ title: file.name, sha256: file.sha256, unitId: ward, storedBy: producer.personId });
  await here.run(producer, placeEvidence, { evidenceId, criterionCode: '1.1', page: 4 });
  await here.run(producer, placeEvidence, { evidenceId, criterionCode: '2.1', page: 1, place: 'dòng 4' });
  expect(await places(evidenceId)).toEqual([
    { criterionCode: '1.1', page: 4, place: '' },
    { criterionCode: '2.1', page: 1, place: 'dòng 4' },
  ]);
  await here.run(producer, unplaceEvidence, { evidenceId, criterionCode: '1.1' });
  await expect(here.run(producer, unplaceEvidence, { evidenceId, criterionCode: '1.1' })).rejects.toMatchObject({
    status: 404,
  });
  expect((await places(evidenceId)).length).toBe(1);
  await expect(here.run(producer, placeEvidence, { evidenceId, criterionCode: '77.7', page: 1 })).rejects.toMatchObject(
    { code: 'evidence.criterion-unknown', status: 422 },
  );
  await expect(here.run(producer, placeEvidence, { evidenceId, criterionCode: '1.1', page: 0 })).rejects.toMatchObject({
    code: 'input.invalid',
  });
  expect((await here.events(id)).map((event) => event.name)).toEqual([
    'dossier.open',
    'evidence.attach',
    'evidence.place',
    'evidence.place',
    'evidence.unplace',
  ]);
});

const places = (evidenceId: string) =>
  here.db
    .selectFrom('dossiers.evidencePlace')
    .select(['criterionCode', 'page', 'place'])
    .where('evidenceId', '=', evidenceId)
    .orderBy('criterionCode')
    .execute();

test('after filing only the office still works on papers, and nobody once a council has the dossier', async () => {
  const { id, producerId } = await here.dossier('filed');
  const producer = await here.person('producer', ward, producerId);
  await expect(here.run(producer, attachEvidence, { dossierId: id, file: paper() })).rejects.toMatchObject({
    code: 'evidence.office-only',
  });
  await here.run(await here.person('economic-office', ward), attachEvidence, { dossierId: id, file: paper() });
  const inCouncil = await here.dossier('in-council');
  const [evidence] = await here.db
    .selectFrom('dossiers.evidence')
    .select('id')
    .where('dossierId', '=', inCouncil.id)
    .execute();
  await expect(here.run(here.system, removeEvidence, { evidenceId: evidence?.id })).rejects.toMatchObject({
    code: 'dossier.state-forbids',
    details: { state: 'in-council' },
  });
});

test('a removed paper is gone for everybody, twice removed is not found', async () => {
  const { id } = await here.dossier('draft');
  const { id: evidenceId } = await here.run(here.system, attachEvidence, { dossierId: id, file: paper() });
  await here.run(here.system, removeEvidence, { evidenceId });
  await expect(here.run(here.system, removeEvidence, { evidenceId })).rejects.toMatchObject({ status: 404 });
  await expect(
    here.run(here.system, placeEvidence, { evidenceId, criterionCode: '1.1', page: 1 }),
  ).rejects.toMatchObject({ status: 404 });
});

test('the ward refuses to receive with its reason, and the producer files again under the first filing day', async () => {
  const { id, producerId } = await here.dossier('filed');
  const desk = await here.person('one-stop-desk', ward);
  const firstFiling = (await here.row(id)).filedAt;
  await expect(here.run(desk, refuseDossier, { dossierId: id })).rejects.toMatchObject({ code: 'input.invalid' });
  await here.run(desk, refuseDossier, { dossierId: id, reason: 'Thiếu phiếu kiểm nghiệm' });
  expect(await here.row(id)).toMatchObject({
    state: 'refused',
    refusalReason: 'Thiếu phiếu kiểm nghiệm',
    receivedAt: null,
  });
  here.at('2026-09-20T02:00:00Z');
  await here.run(await here.person('producer', ward, producerId), fileDossier, { dossierId: id });
  here.at('2026-09-17T02:00:00Z');
  expect(await here.row(id)).toMatchObject({ state: 'filed', filedAt: firstFiling });
  const last = (await here.events(id)).at(-1);
  expect(last).toMatchObject({ name: 'dossier.file', details: { from: 'refused', to: 'filed' } });
});

test('forwarding goes to the province of the unit, is recorded, and needs the report first', async () => {
  const { id } = await here.dossier('under-assessment');
  const head = await here.person('economic-office-head', ward);
  await expect(here.run(head, forwardDossier, { dossierId: id })).rejects.toMatchObject({
    code: 'dossier.state-forbids',
    status: 409,
  });
  await here.issueReport(id);
  await here.run(head, forwardDossier, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'forwarded', forwardedTo: province, forwardedAt: here.now() });
  expect((await here.events(id)).at(-1)).toMatchObject({ name: 'dossier.forward', details: { forwardedTo: province } });
});

test('two clerks receiving at once: one does it, the other is told the state', async () => {
  const { id } = await here.dossier('filed');
  const desk = await here.person('one-stop-desk', ward);
  const answers = await Promise.allSettled([1, 2, 3].map(() => here.run(desk, receiveDossier, { dossierId: id })));
  expect(answers.filter((answer) => answer.status === 'fulfilled').length).toBe(1);
  expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({
    reason: { code: 'dossier.state-forbids' },
  });
});

test('a withdrawn dossier ends, and the product may have another', async () => {
  const { id, producerId, productId } = await here.dossier('filed');
  await here.run(await here.person('producer', ward, producerId), withdrawDossier, { dossierId: id });
  expect((await here.row(id)).state).toBe('withdrawn');
  const again = await here.run(here.system, openDossier, { productId });
  expect((await here.row(again.id)).state).toBe('draft');
});

test('roles that a command does not name, and other units, are refused', async () => {
  const { id } = await here.dossier('filed');
  const member = await here.person('council-member', ward, randomUUID());
  await expect(here.run(member, receiveDossier, { dossierId: id })).rejects.toMatchObject({ code: 'role-missing' });
  for (const unit of [otherWard])
    await expect(
      here.run(await here.person('economic-office', unit), receiveDossier, { dossierId: id }),
    ).rejects.toMatchObject({ status: 404 });
  expect((await here.row(id)).state).toBe('filed');
});

test('an expert is assigned to the end of a day; only people with the role, only from today', async () => {
  const { id } = await here.dossier('received');
  const office = await here.person('economic-office', ward);
  const expert = await here.person('expert', ward);
  await here.run(office, assignExpert, { dossierId: id, personId: expert.personId, until: '2026-09-30' });
  await here.run(office, assignExpert, { dossierId: id, personId: expert.personId, until: '2026-09-20' });
  const readers = await here.db
    .selectFrom('dossiers.reader')
    .select(['validFrom', 'validTo'])
    .where('dossierId', '=', id)
    .orderBy('validTo')
    .execute();
  expect(readers.map((reader) => reader.validTo?.toISOString())).toEqual([
    '2026-09-17T02:00:00.000Z',
    '2026-09-20T17:00:00.000Z',
  ]);
  await expect(
    here.run(office, assignExpert, { dossierId: id, personId: office.personId, until: '2026-09-20' }),
  ).rejects.toMatchObject({ code: 'dossier.not-an-expert' });
  await expect(
    here.run(office, assignExpert, { dossierId: id, personId: expert.personId, until: '2026-09-16' }),
  ).rejects.toMatchObject({ code: 'dossier.term-over' });
  const stranger = await here.person('expert', otherProvince);
  await expect(
    here.run(office, assignExpert, { dossierId: id, personId: stranger.personId, until: '2026-09-20' }),
  ).rejects.toMatchObject({ code: 'dossier.not-an-expert' });
});
