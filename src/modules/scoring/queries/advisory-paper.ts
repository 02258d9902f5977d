import { getCriteriaSet, workingModeOf } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { scoringLabels } from '../messages.vi.ts';
import {
  type AdvisoryFrame,
  advisoryReportPaper,
  type PrintedReview,
  type PrintedSurvey,
  reviewPaper,
  surveyPaper,
} from '../papers/advisory-papers.ts';
import { committeeOf } from '../rules/committee-of.ts';
import { type AdviceView, adviceForViewer } from './advice-for-viewer.ts';
import type { ReviewOfDossier, SurveyOfDossier } from './advice-of.ts';
import { delegationWords } from './delegation-words.ts';

export type AdvisoryPaperName =
  | { kind: 'report' }
  | { kind: 'review'; reviewId: string }
  | { kind: 'survey'; surveyId: string };

/** A paper of the advisory team about a dossier, out of what the viewer reads of its advice. Throws not-found. */
export async function advisoryPaper(
  db: Reader,
  viewer: Actor,
  { dossierId, now, paper }: { dossierId: string; now: Date; paper: AdvisoryPaperName },
): Promise<AdministrativePaper> {
  const view = await adviceForViewer(db, viewer, { dossierId, now });
  const unitId = view.report?.unitId ?? (viewer.kind === 'person' ? viewer.grant.unitId : view.unitId);
  if (paper.kind === 'report') {
    const { report } = view;
    if (!report) throw platformProblem('not-found');
    const frame = await frameOf(db, view, unitId, localDateOf(report.reportedAt));
    const { summary, proposal, reporterName: reporter, reportedAt } = report;
    // What was written after the report is no part of it.
    const reviews = view.reviews.filter(({ submittedAt }) => submittedAt !== null && submittedAt <= reportedAt);
    return advisoryReportPaper(frame, {
      ...{ summary, proposal, reporter, lacked: view.reportLacked },
      reviews: await Promise.all(reviews.map((review) => printedReview(db, view, review))),
      surveys: view.surveys.filter(({ recordedAt }) => recordedAt <= reportedAt).map(printedSurvey),
      tests: view.tests.filter(({ requestedAt }) => requestedAt <= reportedAt),
    });
  }
  if (paper.kind === 'review') {
    const review = view.reviews.find(({ reviewId }) => reviewId === paper.reviewId);
    if (!review?.submittedAt) throw platformProblem('not-found');
    const frame = await frameOf(db, view, unitId, localDateOf(review.submittedAt));
    return reviewPaper(frame, await printedReview(db, view, review));
  }
  const survey = view.surveys.find(({ surveyId }) => surveyId === paper.surveyId);
  if (!survey) throw platformProblem('not-found');
  return surveyPaper(await frameOf(db, view, unitId, survey.surveyedOn), printedSurvey(survey));
}

async function frameOf(db: Reader, view: AdviceView, unitId: string, date: string): Promise<AdvisoryFrame> {
  const unit = await db
    .selectFrom('identity.unit')
    .select(['name', 'fullName', 'kind'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  const pack = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('regulation.pack as pack', 'pack.id', 'dossier.packId')
    .select('pack.title')
    .where('dossier.id', '=', view.dossierId)
    .executeTakeFirstOrThrow();
  const mode = await workingModeOf(db, unitId, date);
  return {
    issuer: { parent: committeeOf(unit.fullName), name: `${view.helperBody} giúp việc\nHội đồng OCOP` },
    place: unit.name,
    date,
    sample: view.sample,
    rehearsal: unit.kind === 'commune' && mode.mode === 'A',
    grounds: [
      scoringLabels.instrument(pack.title),
      ...(unit.kind === 'commune' && mode.mode === 'B' ? [delegationWords(mode.delegation)] : []),
    ],
    helperBody: view.helperBody,
    product: {
      name: view.productName,
      producer: view.producerName,
      representative: view.representative,
      dossierNumber: view.number,
      setCode: view.setCode,
      setName: view.setName,
    },
  };
}

async function printedReview(
  db: Reader,
  { setCode, helperBody }: AdviceView,
  { name, role, opinion, levels, remarks }: ReviewOfDossier,
): Promise<PrintedReview> {
  const set = await getCriteriaSet(db, setCode);
  return {
    name,
    office: role === 'expert' ? scoringLabels.reviewerRole.expert : `${scoringLabels.reviewerRole[role]} ${helperBody}`,
    opinion,
    lines: criteriaOf(set).map((criterion) => ({
      criterion: criterion.code,
      name: criterion.name,
      max: criterion.max,
      points: markFromValue(criterion, levels[criterion.code] ?? '')?.points ?? null,
      remark: remarks[criterion.code] ?? '',
    })),
  };
}

const printedSurvey = ({ photos, recordedBy, ...survey }: SurveyOfDossier): PrintedSurvey => ({
  ...survey,
  recordedBy: recordedBy ?? '',
  photos: photos.map(({ caption }) => caption),
});
