import { expect, test } from 'vitest';
import { draftPaper, issuePaper, numberPaper, printedPaper, signPaper, submitPaper } from '#modules/documents/index.ts';
import { paperFilter, paperList } from '#modules/documents/queries/paper-list.ts';
import { draftCentreAnswer } from '#modules/dossiers/index.ts';
import { draftDecision, issueDecision } from '#modules/recognition/index.ts';
import { province, ward } from '../support/dossiers.ts';
import { useRecognition } from '../support/recognition.ts';

const here = useRecognition();

test('the ministry drafts, signs, numbers and issues its decision on five stars, and its certificate follows', async () => {
  const central = await here.person('central-office', 'VN');
  const { id: dossierId } = await here.settled({ level: 'centre', stars: 5, total: '93.00' });
  const { id: decisionId, paperId } = await here.run(central, draftDecision, { dossierIds: [dossierId] });
  for (const step of [submitPaper, signPaper]) await here.run(central, step, { paperId });
  await here.run(central, numberPaper, { paperId, sequence: 77 });
  await here.run(central, issuePaper, { paperId });
  const printed = await printedPaper(here.db, central, { paperId, now: here.now() });
  expect(printed).toMatchObject({
    issuer: { name: 'Bộ Nông nghiệp\nvà Môi trường' },
    number: '77/QĐ-BNNMT',
    place: 'Hà Nội',
    authority: 'Bộ trưởng Bộ Nông nghiệp và Môi trường',
    signatures: [{ name: central.name }],
  });
  expect(JSON.stringify(printed)).not.toContain('Việt Nam');
  const { certificates } = await here.run(central, issueDecision, { decisionId });
  expect(await here.certificate((certificates as string[])[0] as string)).toMatchObject({ stars: 5, level: 'centre' });

  for (const viewer of [await here.person('provincial-office', province), await here.person('records-clerk', ward)])
    expect((await paperList(here.db, viewer, paperFilter(new URLSearchParams('')))).rows).toEqual([]);
});

test('below ninety points the ministry answers the province that asked; nobody else may', async () => {
  const central = await here.person('central-office', 'VN');
  const provincial = await here.person('provincial-office', province);
  const { id: dossierId } = await here.settled({ level: 'centre', stars: 4, total: '86.50' });
  const { paperId } = await here.run(central, draftCentreAnswer, { dossierId });
  const { content, abstract } = await here.db
    .selectFrom('documents.paper')
    .select(['content', 'abstract'])
    .where('id', '=', paperId)
    .where('unitId', '=', 'VN')
    .executeTakeFirstOrThrow();
  expect(abstract).toBe('thông báo kết quả đánh giá, phân hạng sản phẩm OCOP cấp trung ương');
  expect(content).toMatchObject({
    addressees: [expect.stringMatching(/^Ủy ban nhân dân thành phố /)],
    values: { points: '86,50', proposer: expect.stringMatching(/^Ủy ban nhân dân thành phố /) },
    signing: { head: 'Bộ trưởng', position: 'Thứ trưởng' },
  });
  await expect(here.run(provincial, draftCentreAnswer, { dossierId })).rejects.toMatchObject({ status: 403 });
  const five = await here.settled({ level: 'centre', stars: 5, total: '93.00' });
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ outcome: JSON.stringify({ stars: 5, total: '93.00', level: 'centre', kind: 'five', rehearsal: false }) })
    .where('id', '=', five.id)
    .execute();
  await expect(here.run(central, draftCentreAnswer, { dossierId: five.id })).rejects.toMatchObject({
    code: 'dossier.outcome-forbids',
  });
});

test('a committee does not write the ministry’s papers, nor the ministry a committee’s', async () => {
  const central = await here.person('central-office', 'VN');
  const provincial = await here.person('provincial-office', province);
  for (const [person, templateCode] of [
    [provincial, 'quyet-dinh-cong-nhan-nam-sao'],
    [provincial, 'thong-bao-ket-qua-trung-uong'],
    [central, 'cong-van'],
    [central, 'quyet-dinh-cong-nhan-san-pham'],
  ] as const)
    await expect(here.run(person, draftPaper, { templateCode })).rejects.toMatchObject({ code: 'paper.not-the-wards' });
});
