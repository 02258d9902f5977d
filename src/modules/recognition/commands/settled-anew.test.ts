import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answerComplaint, fileComplaint, settleDossier, takeToCouncil } from '#modules/dossiers/index.ts';
import { province } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { certificateForViewer } from '../queries/certificate-for-viewer.ts';
import { publicCertificate } from '../queries/public-certificate.ts';
import { readyDossiers } from '../queries/ready-dossiers.ts';
import { decideRevocation } from './decide-revocation.ts';
import { draftDecision } from './draft-decision.ts';
import { issueDecision } from './issue-decision.ts';
import { openRevocation } from './open-revocation.ts';

const here = useRecognition();

let minutes = 0;
/** A complaint that is upheld, a day passes, and the council finds something else, or the same. */
const settledAnew = async (dossierId: string, stars: 1 | 2 | 3 | 4 | null, total: string) => {
  await complain(dossierId, 'yes');
  here.at(`2026-09-18T03:${String(++minutes).padStart(2, '0')}:00Z`);
  await here.run(here.system, takeToCouncil, { dossierId, councilId: randomUUID() });
  const outcome = { stars, total, knockedOut: [], sessionId: randomUUID(), rehearsal: false };
  await here.run(here.system, settleDossier, { dossierId, outcome });
};
const complain = async (dossierId: string, upheld: 'yes' | 'no') => {
  await here.run(here.system, fileComplaint, { dossierId, words: 'Đề nghị xem lại điểm' });
  await here.run(here.system, answerComplaint, { dossierId, upheld, answer: 'Đã xem lại' });
};
const draft = (dossierId: string) =>
  here.run(here.system, draftDecision, { unitId: province, dossierIds: [dossierId] });
let numbers = 500;
const issue = (decisionId: string) =>
  here.run(here.system, issueDecision, { decisionId, number: `${++numbers}/QĐ-UBND`, dated: '2026-09-18' });
const shown = async (certificateId: string) => {
  const { number } = await here.certificate(certificateId);
  return publicCertificate(here.db, { number, now: here.now() });
};

test.each([
  ['more', 3, '61.00', 4, '74.00'],
  ['as many', 3, '61.00', 3, '66.00'],
  ['fewer', 4, '74.00', 3, '66.00'],
] as const)(
  'a complaint that ends with %s stars: the first certificate holds until the new decision, then gives way at once',
  async (_words, stars, total, anew, totalAnew) => {
    const first = await here.issued({ stars, total });
    await settledAnew(first.id, anew, totalAnew);
    expect(await shown(first.certificateId)).toMatchObject({ status: 'in-force' });
    const viewed = await certificateForViewer(here.db, here.system, { ...first, now: here.now() });
    expect(viewed.laterResult).toBe('settled');
    const office = await here.person('provincial-office', province);
    const ready = await readyDossiers(here.db, office, { now: here.now() });
    expect(ready.find(({ id }) => id === first.id)).toMatchObject({ stars: anew, total: totalAnew });

    const { id } = await draft(first.id);
    expect((await shown(first.certificateId))?.status).toBe('in-force');
    await expect(draft(first.id)).rejects.toMatchObject({ code: 'decision-item.dossier-taken' });
    const { certificates } = await issue(id);
    const newer = await here.certificate(certificates[0] as string);
    expect(newer).toMatchObject({ stars: anew, state: 'in-force', issuedOn: '2026-09-18', expiresOn: '2029-09-18' });
    expect(await shown(first.certificateId)).toMatchObject({ status: 'superseded', newerNumber: newer.number });
    expect(await here.certificate(first.certificateId)).toMatchObject({
      endedOn: '2026-09-18',
      supersededBy: newer.id,
    });
    expect((await readyDossiers(here.db, office, { now: here.now() })).map((one) => one.id)).not.toContain(first.id);
  },
);

test('a complaint that is rejected leaves result, decision and certificate as they were', async () => {
  const first = await here.issued();
  await complain(first.id, 'no');
  await expect(draft(first.id)).rejects.toMatchObject({ code: 'decision-item.dossier-taken' });
  expect((await shown(first.certificateId))?.status).toBe('in-force');
});

test('while the council has it again nothing new is recognised, and the certificate says so in the office', async () => {
  const first = await here.issued();
  await complain(first.id, 'yes');
  await expect(draft(first.id)).rejects.toMatchObject({ code: 'decision.not-settled' });
  const viewed = await certificateForViewer(here.db, here.system, { ...first, now: here.now() });
  expect([viewed.status, viewed.laterResult]).toEqual(['in-force', 'awaited']);
});

test('a new result without stars recognises nothing; the first certificate is ended by revocation', async () => {
  const first = await here.issued();
  await settledAnew(first.id, 2, '45.00');
  await expect(draft(first.id)).rejects.toMatchObject({ details: { because: 'below-three' } });
  const { id: revocationId } = await here.run(here.system, openRevocation, {
    certificateId: first.certificateId,
    ground: 'criteria-lost',
    foundOn: '2026-09-18',
    finding: 'Kết quả đánh giá sau kiến nghị',
  });
  const decision = { number: '901/QĐ-UBND', dated: '2026-09-18', reason: 'Dưới 3 sao' };
  await here.run(here.system, decideRevocation, { revocationId, ...decision });
  expect((await shown(first.certificateId))?.status).toBe('revoked');
});

test('after a revocation the new result of the same dossier can be recognised', async () => {
  const first = await here.issued();
  const { id: revocationId } = await here.run(here.system, openRevocation, {
    certificateId: first.certificateId,
    ground: 'violation',
    foundOn: '2026-09-18',
    finding: 'Kết luận',
  });
  await here.run(here.system, decideRevocation, { revocationId, number: '902/QĐ', dated: '2026-09-18', reason: 'x' });
  await settledAnew(first.id, 3, '60.00');
  const { certificates } = await issue((await draft(first.id)).id);
  expect((await here.certificate(certificates[0] as string)).state).toBe('in-force');
  expect((await shown(first.certificateId))?.status).toBe('revoked');
});

test('a draft on a result that was overturned is not issued, and does not keep the new result from its own draft', async () => {
  const { id: dossierId } = await here.settled({ stars: 4, total: '74.00' });
  const old = await draft(dossierId);
  await settledAnew(dossierId, 4, '75.00');
  await expect(issue(old.id)).rejects.toMatchObject({ code: 'decision.result-changed' });
  const { certificates } = await issue((await draft(dossierId)).id);
  expect(certificates.length).toBe(1);
});

test('of officials who draft the new result at once one does; of those who issue it one does, and one certificate holds', async () => {
  const first = await here.issued();
  await settledAnew(first.id, 3, '62.00');
  const drafts = await Promise.allSettled([1, 2, 3].map(() => draft(first.id)));
  const made = drafts.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id as string] : []));
  expect(made.length).toBe(1);
  const answers = await Promise.allSettled([1, 2, 3].map(() => issue(made[0] as string)));
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const states = await here.db
    .selectFrom('recognition.certificate')
    .select('state')
    .where('productId', '=', first.productId)
    .orderBy('number')
    .execute();
  expect(states.map(({ state }) => state)).toEqual(['superseded', 'in-force']);
});
