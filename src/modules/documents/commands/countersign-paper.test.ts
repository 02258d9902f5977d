import { expect, test } from 'vitest';
import { workingCalendar } from '#standards/vietnam/working-days.ts';
import { ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { documentWork } from '../queries/document-work.ts';
import { countersignPaper } from './countersign-paper.ts';
import { draftPaper } from './draft-paper.ts';
import { editPaper } from './edit-paper.ts';
import { returnPaper } from './return-paper.ts';
import { signPaper } from './sign-paper.ts';
import { submitPaper } from './submit-paper.ts';

const held = usePapers();
const calendar = workingCalendar([]);

const submittedMinutes = async () => {
  const people = await held.staff();
  const culture = await held.person('culture-office', ward);
  const { id: paperId } = await held.run(people.office, draftPaper, {
    templateCode: 'bien-ban-hop',
    signerId: people.head.personId,
    secondSignerId: culture.personId,
  });
  await held.run(people.office, editPaper, await held.whole(paperId));
  await held.run(people.office, submitPaper, { paperId });
  return { ...people, culture, paperId };
};
const verbs = async (who: Parameters<typeof held.run>[0]) =>
  (await documentWork(held.db, who, calendar)).filter(({ waiting }) => !waiting).map(({ verb }) => verb);

test('minutes are signed by the secretary, then by who chaired, whatever their office is', async () => {
  const { office, head, leader, culture, paperId } = await submittedMinutes();
  expect(await verbs(culture)).toEqual(['Ký (thư ký)']);
  expect(await verbs(head)).toEqual([]);
  await expect(held.run(head, signPaper, { paperId })).rejects.toMatchObject({ code: 'paper.secretary-first' });
  await expect(held.run(office, countersignPaper, { paperId })).rejects.toMatchObject({ code: 'paper.other-signer' });
  await held.run(culture, countersignPaper, { paperId });
  await expect(held.run(culture, countersignPaper, { paperId })).rejects.toMatchObject({
    code: 'paper.countersigned-already',
  });
  expect(await verbs(head)).toEqual(['Ký']);
  await expect(held.run(leader, signPaper, { paperId })).rejects.toMatchObject({ code: 'paper.other-signer' });
  await held.run(head, signPaper, { paperId });
  expect(await held.paperRow(paperId)).toMatchObject({
    state: 'signed',
    signedBy: head.personId,
    secondSignedBy: culture.personId,
  });
});

test('minutes that go back are signed anew by both', async () => {
  const { head, culture, paperId } = await submittedMinutes();
  await held.run(culture, countersignPaper, { paperId });
  await held.run(head, returnPaper, { paperId, reason: 'Thiếu kết luận' });
  expect(await held.paperRow(paperId)).toMatchObject({ state: 'draft', secondSignedBy: null, secondSignedAt: null });
});

test('the same person does not sign for both, and other papers have no secretary', async () => {
  const people = await held.staff();
  const { id: paperId } = await held.run(people.head, draftPaper, {
    templateCode: 'bien-ban-hop',
    signerId: people.head.personId,
  });
  await held.run(people.head, editPaper, await held.whole(paperId));
  await held.run(people.head, submitPaper, { paperId });
  await held.run(people.head, countersignPaper, { paperId });
  await expect(held.run(people.head, signPaper, { paperId })).rejects.toMatchObject({ code: 'paper.two-hands' });
  const notice = await held.paper('thong-bao', 'submitted', { people });
  await expect(held.run(people.office, countersignPaper, { paperId: notice })).rejects.toMatchObject({
    code: 'paper.one-signature',
  });
});
