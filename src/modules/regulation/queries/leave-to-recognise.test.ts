import { beforeAll, expect, test } from 'vitest';
import { draftPaper, editPaper, installTemplateLeave, signPaper, submitPaper } from '#modules/documents/index.ts';
import { createUnit } from '../../../../tests/support/council.ts';
import { ward } from '../../../../tests/support/dossiers.ts';
import { usePapers } from '../../../../tests/support/papers.ts';
import { delegateWorkingMode } from '../commands/delegate-working-mode.ts';
import { returnWorkingMode } from '../commands/return-working-mode.ts';
import { leaveToRecognise, threeStarDecision } from './leave-to-recognise.ts';

const held = usePapers();
beforeAll(() => installTemplateLeave(threeStarDecision, leaveToRecognise));

const paper = {
  number: '12/QĐ-UBND',
  dated: '2026-09-02',
  abstract: 'Ủy quyền công nhận sản phẩm OCOP 3 sao',
  issuer: 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
  scope: 'Công nhận 3 sao',
  validFrom: '2026-09-10',
  validTo: '2027-12-31',
};
const ground =
  'Căn cứ Quyết định số 12/QĐ-UBND ngày 02 tháng 9 năm 2026 của Chủ tịch Ủy ban nhân dân thành phố Hà Nội về việc ủy quyền công nhận sản phẩm OCOP 3 sao';
const groundsOf = async (paperId: string) =>
  (
    await held.db
      .selectFrom('documents.paperGround')
      .select('text')
      .where('paperId', '=', paperId)
      .orderBy('rank')
      .execute()
  ).map(({ text }) => text);

test('without a delegating paper the ward cannot draft a 3-star decision, by Điều 4', async () => {
  const { office } = await held.staff();
  await expect(held.run(office, draftPaper, { templateCode: threeStarDecision })).rejects.toMatchObject({
    code: 'paper.not-the-wards',
    status: 403,
    details: { reason: expect.stringMatching(/^Phường không công nhận được .*Điều 4 Quyết định số 26\/2026\/QĐ-TTg/) },
  });
});

test('with mode B it is drafted, names the delegating paper in “Căn cứ”, and goes no further without either', async () => {
  const { office, leader } = await held.staff();
  const { id: delegationId } = (await held.run(leader, delegateWorkingMode, paper)) as { id: string };
  const { id } = (await held.run(office, draftPaper, {
    templateCode: threeStarDecision,
    signerId: leader.personId,
    values: { product: 'Miến', code: '01-00175-001-2026', producer: 'HTX Mẫu', address: 'Ngõ 1', points: '60,50' },
  })) as { id: string };
  // Before the last, which says who proposed it.
  expect((await groundsOf(id)).at(-2)).toBe(ground);
  expect(await groundsOf(id)).toHaveLength(4);

  // A person strikes the ground out: the paper is not shown to the signer.
  const edit = await held.whole(id);
  await held.run(office, editPaper, { ...edit, grounds: edit.grounds.filter(({ text }) => text !== ground) });
  await expect(held.run(office, submitPaper, { paperId: id })).rejects.toMatchObject({
    code: 'paper.ground-needed',
    details: { ground },
  });
  await held.run(office, editPaper, { ...edit, version: (edit.version as number) + 1 });
  await held.run(office, submitPaper, { paperId: id });

  // The delegation ends before the signature.
  await held.run(leader, returnWorkingMode, { delegationId, reason: 'Thành phố thu hồi' });
  await expect(held.run(leader, signPaper, { paperId: id })).rejects.toMatchObject({ code: 'paper.not-the-wards' });
  await held.run(leader, delegateWorkingMode, { ...paper, validFrom: '2026-09-17' });
  await held.run(leader, signPaper, { paperId: id });
  expect((await held.paperRow(id)).state).toBe('signed');
});

test('a province recognises 3 stars by its own competence', async () => {
  await createUnit(held.owner, { id: '02', kind: 'province', path: 'VN/02/' });
  expect(await leaveToRecognise(held.db, { unitId: '02', on: '2026-09-17' })).toEqual({ granted: true, grounds: [] });
  expect(await leaveToRecognise(held.db, { unitId: 'nowhere', on: '2026-09-17' })).toMatchObject({ granted: false });
  expect(await leaveToRecognise(held.db, { unitId: ward, on: '2026-09-09' })).toMatchObject({ granted: false });
});
