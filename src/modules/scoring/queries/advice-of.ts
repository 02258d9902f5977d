import { getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';
import type { Reader } from '#platform/db.server.ts';
import type { AdviserRole } from '../rules/advice.ts';

export interface ReviewOfDossier {
  reviewId: string;
  personId: string;
  name: string;
  role: AdviserRole;
  state: 'draft' | 'submitted';
  version: number;
  /** Value of the proposed row by criterion code. */
  levels: Record<string, string>;
  remarks: Record<string, string>;
  opinion: string;
  submittedAt: Date | null;
}

export interface SurveyOfDossier {
  surveyId: string;
  surveyedOn: string;
  place: string;
  people: string;
  findings: string;
  recordedBy: string | null;
  recordedAt: Date;
  photos: { photoId: string; caption: string }[];
}

export interface ExtraTest {
  testId: string;
  what: string;
  laboratory: string;
  reason: string;
  requestedBy: string | null;
  requestedAt: Date;
  hasFile: boolean;
  result: string;
  passed: boolean | null;
  resultAt: Date | null;
}

/** Reviews of a dossier, drafts too. No viewer: callers hand out what theirs may see. */
export async function reviewsOf(db: Reader, dossierId: string): Promise<ReviewOfDossier[]> {
  const rows = await db
    .selectFrom('scoring.review as review')
    .innerJoin('identity.person as person', 'person.id', 'review.personId')
    .select(['review.id as reviewId', 'review.personId', 'person.name', 'review.role', 'review.state'])
    .select(['review.version', 'review.levels', 'review.remarks', 'review.opinion', 'review.submittedAt'])
    .where('review.dossierId', '=', dossierId)
    .orderBy('review.submittedAt')
    .orderBy('review.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    role: row.role as AdviserRole,
    state: row.state as 'draft' | 'submitted',
    levels: row.levels as unknown as Record<string, string>,
    remarks: row.remarks as unknown as Record<string, string>,
  }));
}

/** Surveys of a dossier with their photographs, the latest first. No viewer, as above. */
export async function surveysOf(db: Reader, dossierId: string): Promise<SurveyOfDossier[]> {
  const surveys = await db
    .selectFrom('scoring.survey as survey')
    .leftJoin('identity.person as person', 'person.id', 'survey.recordedBy')
    .select(['survey.id as surveyId', 'survey.surveyedOn', 'survey.place', 'survey.people', 'survey.findings'])
    .select(['person.name as recordedBy', 'survey.recordedAt'])
    .where('survey.dossierId', '=', dossierId)
    .orderBy('survey.surveyedOn', 'desc')
    .orderBy('survey.id')
    .execute();
  const photos = await db
    .selectFrom('scoring.surveyPhoto as photo')
    .innerJoin('scoring.survey as survey', 'survey.id', 'photo.surveyId')
    .select(['photo.id as photoId', 'photo.surveyId', 'photo.caption'])
    .where('survey.dossierId', '=', dossierId)
    .orderBy('photo.addedAt')
    .orderBy('photo.id')
    .execute();
  return surveys.map((survey) => ({
    ...survey,
    photos: photos
      .filter(({ surveyId }) => surveyId === survey.surveyId)
      .map(({ photoId, caption }) => ({ photoId, caption })),
  }));
}

/** Extra tests of a dossier in the order in which they were asked for. No viewer, as above. */
export async function extraTestsOf(db: Reader, dossierId: string): Promise<ExtraTest[]> {
  const rows = await db
    .selectFrom('scoring.extraTest as test')
    .leftJoin('identity.person as person', 'person.id', 'test.requestedBy')
    .select(['test.id as testId', 'test.what', 'test.laboratory', 'test.reason', 'person.name as requestedBy'])
    .select(['test.requestedAt', 'test.resultFileId', 'test.result', 'test.passed', 'test.resultAt'])
    .where('test.dossierId', '=', dossierId)
    .orderBy('test.requestedAt')
    .orderBy('test.id')
    .execute();
  return rows.map(({ resultFileId, ...row }) => ({ ...row, hasFile: resultFileId !== null }));
}

/** The report that stands: the last one. No viewer, as above. */
export async function reportOf(db: Reader, dossierId: string) {
  const report = await db
    .selectFrom('scoring.advisoryReport')
    .select(['id as reportId', 'summary', 'proposal', 'reporterName', 'reportedAt', 'unitId'])
    .where('dossierId', '=', dossierId)
    .orderBy('reportedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return report ?? null;
}
export type AdvisoryReport = NonNullable<Awaited<ReturnType<typeof reportOf>>>;

/** What submitted reviews say of each criterion, one line for each: `Chuyên gia Lê Mẫu An: đề xuất 2 điểm. …`. */
export async function adviceByCriterion(
  db: Reader,
  { dossierId, setCode }: { dossierId: string; setCode: string },
): Promise<Record<string, string>> {
  const reviews = (await reviewsOf(db, dossierId)).filter(({ state }) => state === 'submitted');
  const set = await getCriteriaSet(db, setCode);
  return Object.fromEntries(
    criteriaOf(set).flatMap(({ code }) => {
      const lines = reviews.flatMap((review) => lineOf(set, review, code));
      return lines.length > 0 ? [[code, lines.join(' ')]] : [];
    }),
  );
}

function lineOf(set: CriteriaSet, { name, levels, remarks }: ReviewOfDossier, code: string): string[] {
  const criterion = criteriaOf(set).find((one) => one.code === code);
  const points = criterion && markFromValue(criterion, levels[code] ?? '')?.points;
  const remark = remarks[code] ?? '';
  if (points === undefined && remark === '') return [];
  const proposal = points === undefined ? '' : ` đề xuất ${points} điểm.`;
  return [`${name}:${proposal}${remark === '' ? '' : ` ${remark.replace(/[.\s]*$/, '.')}`}`];
}
