import { expect, test } from 'vitest';
import { discardPaper, numberPaper } from '#modules/documents/index.ts';
import { province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { certificateForViewer } from '../queries/certificate-for-viewer.ts';
import { decideRevocation } from './decide-revocation.ts';
import { draftDecision } from './draft-decision.ts';
import { draftRevocationDecision } from './draft-revocation-decision.ts';
import { issueDecision } from './issue-decision.ts';
import { openRevocation } from './open-revocation.ts';

const here = useRecognition();
const typed = { number: '51/QĐ-UBND', dated: '2026-09-17' };
const reason = 'Vi phạm';

/** A finding on record, whose decision the province has drafted. */
const drafted = async () => {
  const { certificateId } = await here.issued({ stars: 4 });
  const found = { certificateId, ground: 'violation', foundOn: '2026-09-17', finding: 'Kết luận số 5/KL' };
  const { id: revocationId } = await here.run(here.system, openRevocation, found);
  const office = await here.person('provincial-office', province);
  const { paperId } = await here.run(office, draftRevocationDecision, { revocationId });
  return { certificateId, revocationId, office, paperId };
};
const paper = (id: string) =>
  here.db.selectFrom('documents.paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const setPaper = (id: string, state: string) =>
  here.owner.updateTable('documents.paper').set({ state }).where('id', '=', id).execute();
const seenBy = async (viewer: Parameters<typeof certificateForViewer>[1], certificateId: string) =>
  (await certificateForViewer(here.db, viewer, { certificateId, now: here.now() })).revocations[0];

test('the paper in the register lends number and day to the revocation; nobody types them, and no other ones', async () => {
  const { certificateId, revocationId, office, paperId } = await drafted();
  await expect(here.run(office, decideRevocation, { revocationId, reason })).rejects.toMatchObject({
    code: 'decision.paper-unissued',
  });
  await setPaper(paperId, 'signed');
  const { number } = await here.run(office, numberPaper, { paperId, sequence: 61, dated: '2026-09-17' });
  await expect(here.run(office, decideRevocation, { revocationId, reason, ...typed })).rejects.toMatchObject({
    code: 'decision.paper-numbered',
    details: { number },
  });
  await here.run(office, decideRevocation, { revocationId, reason });
  expect(await here.certificate(certificateId)).toMatchObject({ state: 'revoked', endedOn: '2026-09-17' });
  expect(await seenBy(office, certificateId)).toMatchObject({ state: 'revoked', number, dated: '2026-09-17', paperId });
  expect((await paper(paperId)).state).toBe('numbered');
});

test('a typed number gives the drafted paper up; one on its way to a signature is not passed by', async () => {
  const { certificateId, revocationId, office, paperId } = await drafted();
  for (const state of ['submitted', 'signed']) {
    await setPaper(paperId, state);
    await expect(here.run(office, decideRevocation, { revocationId, reason, ...typed })).rejects.toMatchObject({
      code: 'decision.paper-underway',
    });
  }
  await setPaper(paperId, 'draft');
  await here.run(office, decideRevocation, { revocationId, reason, ...typed });
  expect((await paper(paperId)).state).toBe('discarded');
  expect(await here.certificate(certificateId)).toMatchObject({ state: 'revoked', endedOn: '2026-09-17' });
  expect(await seenBy(office, certificateId)).toMatchObject({ number: typed.number });
});

test('the page shows the province where its paper stands, and nobody else; it is drafted once, anew when it was given up', async () => {
  const { certificateId, revocationId, office, paperId } = await drafted();
  expect(await seenBy(office, certificateId)).toMatchObject({ paperId, paperState: 'draft', paperNumber: null });
  const clerk = await here.person('economic-office', ward);
  expect(await seenBy(clerk, certificateId)).toMatchObject({ state: 'open', paperId: null, paperState: null });
  await expect(here.run(office, draftRevocationDecision, { revocationId })).rejects.toMatchObject({
    code: 'revocation.drafted-already',
  });
  await here.run(office, discardPaper, { paperId });
  const anew = await here.run(office, draftRevocationDecision, { revocationId });
  expect(anew.paperId).not.toBe(paperId);
  expect(await seenBy(office, certificateId)).toMatchObject({ paperId: anew.paperId, paperState: 'draft' });
});

test('a ward that revokes what it issued is lent no number by the paper of its province', async () => {
  await here.delegate();
  const head = await here.person('economic-office-head', ward);
  const { id: dossierId } = await here.settled({ level: 'commune', stars: 3, total: '62.00' });
  const { id: decisionId } = await here.run(head, draftDecision, { dossierIds: [dossierId] });
  const { certificates } = await here.run(head, issueDecision, {
    decisionId,
    number: '7/QĐ-UBND',
    dated: '2026-09-17',
  });
  const [certificateId] = certificates as [string];
  const found = { certificateId, ground: 'violation', foundOn: '2026-09-17', finding: 'Kết luận số 6/KL' };
  const { id: revocationId } = await here.run(head, openRevocation, found);
  const office = await here.person('provincial-office', province);
  const { paperId } = await here.run(office, draftRevocationDecision, { revocationId });
  await setPaper(paperId, 'signed');
  await here.run(office, numberPaper, { paperId, sequence: 71, dated: '2026-09-17' });
  await expect(here.run(head, decideRevocation, { revocationId, reason })).rejects.toMatchObject({
    code: 'decision.paper-unissued',
  });
  await here.run(head, decideRevocation, { revocationId, reason, ...typed });
  expect(await seenBy(head, certificateId)).toMatchObject({ state: 'revoked', number: typed.number });
});
