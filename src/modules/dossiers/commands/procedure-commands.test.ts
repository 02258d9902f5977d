import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { paper, province, sampleAssessment, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { attachEvidence } from './attach-evidence.ts';
import { changeSet } from './change-set.ts';
import { deferDossier } from './defer-dossier.ts';
import { dropSupplement } from './drop-supplement.ts';
import { forwardDossier } from './forward-dossier.ts';
import { issueAssessment } from './issue-assessment.ts';
import { openDossier } from './open-dossier.ts';
import { placeEvidence } from './place-evidence.ts';
import { queueForCouncil } from './queue-for-council.ts';
import { receiveDossier } from './receive-dossier.ts';
import { recordSpecimen } from './record-specimen.ts';
import { requestSupplement } from './request-supplement.ts';
import { resumeDossier } from './resume-dossier.ts';
import { reuseEvidence } from './reuse-evidence.ts';
import { saveAssessment } from './save-assessment.ts';
import { supplementDossier } from './supplement-dossier.ts';
import { toAdvisoryTeam } from './to-advisory-team.ts';
import { withdrawDossier } from './withdraw-dossier.ts';

const here = useDossiers();

test('receipt gives slip number and product code, counted in the commune and year, however many receive at once', async () => {
  const desk = await here.person('one-stop-desk', ward);
  const filed = [await here.dossier('filed'), await here.dossier('filed'), await here.dossier('filed')];
  await Promise.all(filed.map(({ id }) => here.run(desk, receiveDossier, { dossierId: id })));
  const rows = await Promise.all(filed.map(({ id }) => here.row(id)));
  expect(rows.map(({ slipNumber }) => slipNumber).sort()).toEqual([
    '001/PĐK-01-00175-2026',
    '002/PĐK-01-00175-2026',
    '003/PĐK-01-00175-2026',
  ]);
  expect(rows.map(({ productCode }) => productCode).sort()).toEqual([
    '01-00175-001-2026',
    '01-00175-002-2026',
    '01-00175-003-2026',
  ]);
  expect(rows[0]).toMatchObject({ receivedBy: desk.personId, receivedAt: here.now() });
});

test('a supplement is asked for with a day, answered by the producer, and the dossier goes back to where it was', async () => {
  const { id, producerId } = await here.dossier('under-assessment');
  const office = await here.person('economic-office', ward);
  const producer = await here.person('producer', ward, producerId);
  await expect(
    here.run(office, requestSupplement, { dossierId: id, missing: 'Hợp đồng', dueOn: '2026-09-16' }),
  ).rejects.toMatchObject({ code: 'supplement-request.due-passed', status: 422 });
  await here.run(office, requestSupplement, { dossierId: id, missing: 'Hợp đồng', dueOn: '2026-09-25' });
  expect(await here.row(id)).toMatchObject({ state: 'awaiting-supplement', stateBeforeSupplement: 'under-assessment' });
  await here.run(producer, supplementDossier, { dossierId: id, answer: 'Đã thêm' });
  expect(await here.row(id)).toMatchObject({ state: 'under-assessment', stateBeforeSupplement: null });
  expect(await requests(id)).toMatchObject([
    {
      missing: 'Hợp đồng',
      dueOn: '2026-09-25',
      closedAs: 'supplemented',
      answer: 'Đã thêm',
      closedBy: producer.personId,
    },
  ]);
  await here.run(office, requestSupplement, { dossierId: id, missing: 'Ảnh', dueOn: '2026-09-25' });
  await here.run(office, dropSupplement, { dossierId: id });
  expect((await requests(id)).map(({ closedAs }) => closedAs)).toEqual(['supplemented', 'dropped']);
});

const requests = (dossierId: string) =>
  here.db
    .selectFrom('dossiers.supplementRequest')
    .selectAll()
    .where('dossierId', '=', dossierId)
    .orderBy('askedAt')
    .orderBy('closedAt')
    .execute();

test('deferring ends a request, names the round, and resuming leads to where the work was', async () => {
  const { id } = await here.dossier('received');
  const office = await here.person('economic-office', ward);
  await here.run(office, requestSupplement, { dossierId: id, missing: 'Ảnh', dueOn: '2026-09-25' });
  await here.run(office, deferDossier, { dossierId: id, round: 'Đợt 1 năm 2027', reason: 'Chưa kịp' });
  expect(await here.row(id)).toMatchObject({
    state: 'deferred',
    deferredTo: 'Đợt 1 năm 2027',
    stateBeforeDeferral: 'received',
    stateBeforeSupplement: null,
  });
  expect(await requests(id)).toMatchObject([{ closedAs: 'deferred' }]);
  await here.run(office, resumeDossier, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'received', stateBeforeDeferral: null });
});

test('the province asks for a supplement too; the ward neither asks nor drops it then', async () => {
  const { id } = await here.dossier('province-received');
  const office = await here.person('economic-office', ward);
  const above = await here.person('provincial-office', province);
  const wish = { dossierId: id, missing: 'Phiếu kiểm nghiệm', dueOn: '2026-09-30' };
  await expect(here.run(office, requestSupplement, wish)).rejects.toMatchObject({ code: 'not-allowed' });
  await here.run(above, requestSupplement, wish);
  await expect(here.run(office, dropSupplement, { dossierId: id })).rejects.toMatchObject({ code: 'not-allowed' });
  await here.run(above, dropSupplement, { dossierId: id });
  await here.person('advisory-team', province, randomUUID());
  await here.run(above, toAdvisoryTeam, { dossierId: id });
  await here.run(above, queueForCouncil, { dossierId: id, report: 'Đủ điều kiện' });
  expect(await here.row(id)).toMatchObject({ state: 'awaiting-council', advisoryReport: 'Đủ điều kiện' });
});

test('the province gives a dossier to its own team without naming a council: that team reads it, no other does', async () => {
  const { id } = await here.dossier('province-received');
  const councilId = randomUUID();
  await here.person('advisory-team', province, councilId);
  await here.person('advisory-team', province, councilId);
  const elsewhere = randomUUID();
  await here.person('advisory-team', ward, elsewhere);
  await here.run(await here.person('provincial-office', province), toAdvisoryTeam, { dossierId: id });
  const readers = here.db.selectFrom('dossiers.reader').select(['councilId', 'validTo']);
  const read = await readers.where('dossierId', '=', id).where('councilId', 'in', [councilId, elsewhere]).execute();
  expect(read).toEqual([{ councilId, validTo: null }]);
});

test('an assessment is kept as typed under its version; its report needs four findings and a proposal', async () => {
  const { id } = await here.dossier('under-assessment');
  const office = await here.person('economic-office', ward);
  const empty = { described: '', found: '' };
  const half = { materials: { described: 'a', found: 'b' }, labour: empty, idea: empty, identity: empty };
  await here.run(office, saveAssessment, { dossierId: id, version: 0, contents: half });
  await expect(here.run(office, saveAssessment, { dossierId: id, version: 0, contents: half })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  const issue = { dossierId: id, number: '1/BC', dated: '2026-09-17' };
  await expect(here.run(office, issueAssessment, issue)).rejects.toMatchObject({
    code: 'assessment.incomplete',
    details: { missing: ['labour', 'idea', 'identity', 'proposal'] },
  });
  await here.run(office, saveAssessment, { ...sampleAssessment, dossierId: id, version: 1, proposal: 'negative' });
  await expect(here.run(office, issueAssessment, issue)).rejects.toMatchObject({
    details: { missing: ['proposalReason'] },
  });
  await here.run(office, saveAssessment, {
    ...sampleAssessment,
    dossierId: id,
    version: 2,
    proposal: 'negative',
    proposalReason: 'Nguyên liệu ở nơi khác',
  });
  await expect(here.run(office, issueAssessment, { dossierId: id })).rejects.toMatchObject({
    code: 'assessment.report-unnamed',
  });
  await here.run(office, issueAssessment, issue);
  // The law gives the commune no veto: an opinion against is forwarded like any other.
  await here.run(office, forwardDossier, { dossierId: id });
  expect(await here.row(id)).toMatchObject({ state: 'forwarded', forwardedTo: province, forwardedHow: 'inside' });
});

test('samples are a ledger by lot; nobody hands over more than there are', async () => {
  const { id } = await here.dossier('received');
  const desk = await here.person('one-stop-desk', ward);
  const entry = (kind: string, quantity: number, lot = 'L01') =>
    here.run(desk, recordSpecimen, {
      dossierId: id,
      lot,
      kind,
      quantity,
      happenedOn: '2026-09-17',
      handedBy: 'Chủ thể',
    });
  await entry('received', 5);
  await entry('damaged', 1);
  await expect(entry('handed-over', 5)).rejects.toMatchObject({ code: 'specimen.too-many', status: 422 });
  await entry('replaced', 1);
  await entry('handed-over', 5);
  await expect(entry('damaged', 1, 'L02')).rejects.toMatchObject({ code: 'specimen.too-many' });
});

test('changing the set voids the marks, keeps the papers, and the register changes at the same instant', async () => {
  const { id, productId } = await here.dossier('draft');
  await here.scoreWhole(id);
  const office = await here.person('economic-office', ward);
  const [old, next] = await Promise.all([getCriteriaSet(here.db, 'QD26-09'), getCriteriaSet(here.db, 'QD26-21')]);
  const names = new Map(criteriaOf(next).map(({ code, name }) => [code, name]));
  const evidenceId = (await here.run(here.system, attachEvidence, { dossierId: id, file: paper() })).id;
  for (const { code } of criteriaOf(old))
    await here.run(here.system, placeEvidence, { evidenceId, criterionCode: code, page: 1 });
  const { version } = await here.row(id);
  await here.run(office, changeSet, { dossierId: id, version, setCode: 'QD26-21' });
  const moved = await here.row(id);
  expect(moved).toMatchObject({ setCode: 'QD26-21', state: 'draft' });
  expect(moved.selfMarks).toEqual({});
  const product = await here.db
    .selectFrom('registry.product')
    .select('setCode')
    .where('id', '=', productId)
    .executeTakeFirstOrThrow();
  expect(product.setCode).toBe('QD26-21');
  const kept = await here.db
    .selectFrom('dossiers.evidencePlace')
    .select('criterionCode')
    .where('evidenceId', '=', evidenceId)
    .execute();
  const same = criteriaOf(old).filter(({ code, name }) => names.get(code) === name);
  expect(kept.map(({ criterionCode }) => criterionCode).sort()).toEqual(same.map(({ code }) => code).sort());
});

test('papers of a dossier that ended are used again in the next one, with kind and places, once', async () => {
  const { id, productId } = await here.dossier('draft');
  const kind = 'business-registration';
  const evidenceId = (await here.run(here.system, attachEvidence, { dossierId: id, file: paper(), kind })).id;
  await here.run(here.system, placeEvidence, { evidenceId, criterionCode: '1.1', page: 3 });
  await here.run(here.system, withdrawDossier, { dossierId: id });
  const { id: next } = await here.run(here.system, openDossier, { productId });
  const answer = await here.run(here.system, reuseEvidence, { dossierId: next, fromDossierId: id });
  expect(answer).toMatchObject({ papers: 1 });
  const reused = await here.db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('dossiers.evidencePlace as place', 'place.evidenceId', 'evidence.id')
    .select(['evidence.kind', 'place.criterionCode', 'place.page'])
    .where('evidence.dossierId', '=', next)
    .execute();
  // What kind of proof it is comes along: filing asks for the kinds that a set demands.
  expect(reused).toEqual([{ kind, criterionCode: '1.1', page: 3 }]);
  expect(await here.run(here.system, reuseEvidence, { dossierId: next, fromDossierId: id })).toMatchObject({
    papers: 0,
  });
  const other = await here.dossier('draft');
  await expect(here.run(here.system, reuseEvidence, { dossierId: other.id, fromDossierId: id })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('forwarding and withdrawing at once: one of them happens', async () => {
  const { id, producerId } = await here.dossier('assessed');
  const producer = await here.person('producer', ward, producerId);
  const answers = await Promise.allSettled([
    here.run(here.system, forwardDossier, { dossierId: id }),
    here.run(producer, withdrawDossier, { dossierId: id }),
  ]);
  const { state } = await here.row(id);
  // Withdrawing a forwarded dossier is a step too; forwarding a withdrawn one is none.
  expect(['forwarded', 'withdrawn']).toContain(state);
  if (answers.some(({ status }) => status === 'rejected'))
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'dossier.state-forbids' },
    });
});
