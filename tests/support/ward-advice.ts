import { assignExpert } from '#modules/dossiers/index.ts';
import { recordRelation } from '#modules/registry/index.ts';
import {
  addSurveyPhoto,
  planSession,
  recordSurvey,
  requestExtraTest,
  saveReview,
  submitAdvisoryReport,
} from '#modules/scoring/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';

/** What advisers of a ward's council have written about one dossier on its agenda, made through the commands. */
export async function createWardAdvice(
  db: Database,
  ward: {
    councilId: string;
    producerId: string;
    /** On the agenda of a session that is planned. */
    itemId: string;
    advisory: PersonActor;
    expert: PersonActor;
    /** A member, who gets the dossier to advise on: the register hints at an interest. */
    member: PersonActor;
    named: (word: string) => string;
    mark: string;
  },
  now: Date,
) {
  const { named, advisory, expert, member } = ward;
  const system = performerOf(db, systemActor('test'), now);
  const { dossierId } = await db
    .selectFrom('scoring.agendaItem')
    .select('dossierId')
    .where('id', '=', ward.itemId)
    .executeTakeFirstOrThrow();
  for (const { personId } of [expert, member])
    await perform(system, assignExpert, { dossierId, personId, until: '2026-12-31' });
  const team = performerOf(db, advisory, now);
  const { reportId } = await perform(team, submitAdvisoryReport, {
    dossierId,
    summary: named('Thẩm định'),
    proposal: named('Đề xuất'),
  });
  const { surveyId } = await perform(team, recordSurvey, {
    dossierId,
    surveyedOn: '2026-11-20',
    place: named('Xưởng'),
    people: named('Đoàn'),
    findings: named('Ghi nhận'),
  });
  const photo = { ...paper(), name: `${ward.mark}.webp`, mediaType: 'image/webp' };
  const { photoId } = await perform(team, addSurveyPhoto, { surveyId, photo, caption: named('Ảnh') });
  const { testId } = await perform(team, requestExtraTest, {
    dossierId,
    what: named('Chì'),
    laboratory: named('Phòng thử nghiệm'),
    reason: named('Nghi ngờ'),
  });
  const { reviewId } = await perform(performerOf(db, expert, now), saveReview, {
    dossierId,
    version: 0,
    levels: { '1.1': '1' },
    remarks: { '1.1': named('Nhận xét') },
  });
  const { id: writtenSessionId } = await perform(system, planSession, {
    councilId: ward.councilId,
    title: named('Phiên viết'),
    heldOn: '2026-11-24',
    place: named('Văn phòng'),
    kind: 'written',
    answersBy: '2026-12-01',
  });
  const { relationId } = await perform(system, recordRelation, {
    producerId: ward.producerId,
    kind: 'supplier',
    name: named('Công ty cung cấp'),
  });
  return { advisedDossierId: dossierId, reportId, surveyId, photoId, testId, reviewId, writtenSessionId, relationId };
}
