import { assignExpert } from '#modules/dossiers/index.ts';
import {
  addSurveyPhoto,
  answerExtraTest,
  closeSession,
  recordSurvey,
  requestExtraTest,
  submitAdvisoryReport,
  submitReview,
} from '#modules/scoring/index.ts';
import { loader as advisory } from '#modules/scoring/routes/advisory-paper.ts';
import { loader as counting } from '#modules/scoring/routes/counting-minutes.ts';
import { loader as sheetPaper } from '#modules/scoring/routes/printed-sheet.ts';
import { loader as results } from '#modules/scoring/routes/results-paper.ts';
import { loader as minutes } from '#modules/scoring/routes/session-minutes.ts';
import { createCouncil } from '../council.ts';
import { actsIn } from '../council-acts.ts';
import { createSession, type TestItem, valuesWithTotal } from '../council-session.ts';
import { paper, ward } from '../dossiers.ts';
import { downloadAs } from './papers-of-dossiers.ts';
import { type Here, named } from './papers-of-register.ts';

/** Every paper of an advisory team and of a session, made by the acts of their people. */
export async function papersOfCouncil(here: Here): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  const { run, system, owner } = here;
  const council = await createCouncil(owner, { sets: [], members: 2 });
  for (let count = 0; count < 2; count += 1) {
    const { id, productId } = await here.dossier('received');
    council.dossiers.push({ dossierId: id, productId, setCode: 'QD26-09' });
  }
  await owner
    .updateTable('scoring.council')
    .set({ name: 'Hội đồng đánh giá, phân hạng\nsản phẩm OCOP phường Yên Hòa' })
    .where('id', '=', council.councilId)
    .execute();
  for (const [index, one] of [...council.scorers, council.secretary, council.head].entries())
    await owner
      .updateTable('identity.person')
      .set({
        name: ['Trịnh Mẫu Lãnh', 'Nguyễn Mẫu An', 'Trần Mẫu Bình', 'Lê Mẫu Chi', 'Phạm Mẫu Dung', 'Đỗ Mẫu Hà'][index],
      })
      .where('id', '=', one.personId)
      .execute();
  const { items, sessionId } = await createSession(owner, council);
  const [first] = items as [TestItem, TestItem];
  const { dossierId } = first;

  const team = { ...(await named(here, 'Tạ Mẫu Vấn', ward, 'advisory-team')) };
  team.grant = { ...team.grant, scopeKind: 'council', scopeId: council.councilId };
  const expert = await named(here, 'Cao Mẫu Gia', ward, 'expert');
  await run(system, assignExpert, { dossierId, personId: expert.personId, until: '2026-12-31' });
  await run(expert, submitReview, {
    dossierId,
    version: 0,
    levels: valuesWithTotal(first.setCode, 82, 4),
    remarks: { '1.1': 'Hợp đồng còn một năm.' },
    opinion: 'Hồ sơ đủ minh chứng.',
  });
  const { surveyId } = await run(team, recordSurvey, {
    dossierId,
    surveyedOn: '2026-11-20',
    place: 'Xưởng tại số 1 ngõ Mẫu',
    people: 'Tổ tư vấn; đại diện chủ thể',
    findings: 'Xưởng sạch, quy trình đúng như báo cáo.\nCó sổ theo dõi nguyên liệu.',
  });
  const photo = { ...paper(), name: 'lo-rang.webp', mediaType: 'image/webp' };
  await run(team, addSurveyPhoto, { surveyId, photo, caption: 'Lò rang' });
  const asked = { what: 'Hàm lượng chì', laboratory: 'Trung tâm Kiểm nghiệm Mẫu', reason: 'Phiếu cũ gần hết hạn' };
  const { testId } = await run(team, requestExtraTest, { dossierId, ...asked });
  await run(team, answerExtraTest, { testId, result: 'Dưới ngưỡng cho phép', passed: 'yes', file: paper() });
  await run(team, submitAdvisoryReport, {
    dossierId,
    summary: 'Hồ sơ đủ thành phần; minh chứng xếp theo tiêu chí.',
    proposal: 'Đưa sản phẩm ra Hội đồng',
  });
  const { reviewId } = await owner
    .selectFrom('scoring.review')
    .select('id as reviewId')
    .where('dossierId', '=', dossierId)
    .executeTakeFirstOrThrow();
  const advice = (kind: string, id?: string) =>
    downloadAs(here, team)(advisory, `/tu-van/${dossierId}/${kind}${id ? `/${id}` : ''}/tai-ve.docx`, {
      dossierId,
      paper: kind,
      ...(id && { id }),
    });
  made.set('advisoryReportPaper', await advice('bao-cao'));
  made.set('reviewPaper', await advice('nhan-xet', reviewId));
  made.set('surveyPaper', await advice('khao-sat', surveyId));

  const { submit, close, settle, as } = actsIn(here.db);
  for (const [index, item] of items.entries()) {
    for (const member of council.scorers) await submit(item, member, index === 0 ? 78 : 46, index === 0 ? 4 : 1);
    await close(item, council.chair);
    await settle(item, council.chair);
  }
  await as(council.chair, closeSession, { sessionId });
  const get = downloadAs(here, council.secretary.actor);
  made.set('sessionMinutesPaper', await get(minutes, `/cham-diem/${sessionId}/bien-ban.docx`, { sessionId }));
  made.set('countingMinutesPaper', await get(counting, `/cham-diem/${sessionId}/kiem-phieu.docx`, { sessionId }));
  made.set('resultsPaper', await get(results, `/cham-diem/${sessionId}/tong-hop.docx`, { sessionId }));
  const sheetId = first.sheets.get(council.chair.memberId) as string;
  made.set('scoreSheetPaper', await get(sheetPaper, `/phieu-cham/${sheetId}/phieu-danh-gia.docx`, { sheetId }));
  return made;
}
