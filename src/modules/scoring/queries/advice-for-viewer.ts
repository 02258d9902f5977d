import { holderOf } from '#modules/dossiers/rules/dossier-holder.ts';
import type { DossierState } from '#modules/dossiers/rules/dossier-states.ts';
import { getCriteriaSet, unitSettingsOf, workingModeOf } from '#modules/regulation/index.ts';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { type AdviceAct, adviceReaders, adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringLabels } from '../messages.vi.ts';
import { type AdvicePart, missingParts } from '../rules/advice.ts';
import {
  type AdvisoryReport,
  type ExtraTest,
  extraTestsOf,
  type ReviewOfDossier,
  reportOf,
  reviewsOf,
  type SurveyOfDossier,
  surveysOf,
} from './advice-of.ts';
import { advisedDossiers } from './advised-dossiers.ts';
import { bareReports } from './bare-reports.ts';
import { isIdentifier } from './visible-session.ts';

/** What advisers have written about one dossier, and what this viewer may add. */
export interface AdviceView {
  dossierId: string;
  unitId: string;
  number: string;
  state: string;
  productName: string;
  producerName: string;
  representative: string;
  setCode: string;
  setNumber: number;
  setName: string;
  sample: boolean;
  /** The viewer's council only rehearses: a ward in mode A. */
  rehearsal: boolean;
  /** `Tổ tư vấn` or `Tổ giúp việc`: the unit's own choice. */
  helperBody: string;
  /** The viewer's own review; null where they have written none. */
  ownReview: ReviewOfDossier | null;
  /** Submitted ones; an expert reads only their own. */
  reviews: ReviewOfDossier[];
  surveys: SurveyOfDossier[];
  tests: ExtraTest[];
  report: AdvisoryReport | null;
  /** What the report that stands was sent without. */
  reportLacked: AdvicePart[];
  /** What a report sent now would stand without. */
  lacking: AdvicePart[];
  /** Only the buttons of the viewer's office. */
  may: Partial<Record<AdviceAct, May>>;
}

/**
 * The advice on a dossier, for its advisers, the council that has it and the offices through whose hands it goes. Not
 * found for the producer, for an expert whose term is over, and for whoever declared an interest.
 */
export async function adviceForViewer(
  db: Reader,
  viewer: Actor,
  { dossierId, now }: { dossierId: string; now: Date },
): Promise<AdviceView> {
  const { forwardedAt, held, ...dossier } = await findAdvisedDossier(db, viewer, dossierId, now);
  const expert = roleOf(viewer) === 'expert';
  const own = viewer.kind === 'person' ? viewer.personId : null;
  const [reviews, surveys, tests, report, bare] = await Promise.all([
    reviewsOf(db, dossierId),
    surveysOf(db, dossierId),
    extraTestsOf(db, dossierId),
    reportOf(db, dossierId),
    bareReports(db, [dossierId]),
  ]);
  const unitId = viewer.kind === 'person' ? viewer.grant.unitId : dossier.unitId;
  const role = roleOf(viewer);
  const ofWard = viewer.kind === 'person' && isCommune(viewer.grant.unitPath);
  // What the province's advisers write for its council is not the commune's to read: there the commune has its own.
  const mine = (at: Date | null) =>
    !ofWard || held === 'commune' || forwardedAt === null || (at !== null && at < forwardedAt);
  const readable = report && !expert && mine(report.reportedAt) ? report : null;
  // A report stands on what its own unit's advisers did.
  const isOurs = (at: Date) => ofWard || forwardedAt === null || at >= forwardedAt;
  const rehearsal = ofWard && (await workingModeOf(db, unitId, today(now))).mode === 'A';
  return {
    ...dossier,
    rehearsal,
    helperBody: scoringLabels.helperBody[(await unitSettingsOf(db, unitId)).helperBody],
    ownReview: reviews.find(({ personId }) => personId === own) ?? null,
    reviews: reviews.filter(
      ({ state, personId, submittedAt }) =>
        state === 'submitted' && (expert ? personId === own : personId === own || mine(submittedAt)),
    ),
    surveys: surveys.filter(({ recordedAt }) => mine(recordedAt)),
    tests: tests.filter(({ requestedAt }) => mine(requestedAt)),
    report: readable,
    reportLacked: readable ? (bare.get(dossierId) ?? []) : [],
    lacking: missingParts({
      review: reviews.some(({ submittedAt }) => submittedAt !== null && isOurs(submittedAt)),
      survey: surveys.some(({ recordedAt }) => isOurs(recordedAt)),
    }),
    may: Object.fromEntries(
      Object.entries(adviceRoles)
        .filter(([, roles]) => (roles as readonly string[]).includes(role))
        .map(([act]) => [act, explain(mayAdvise(viewer, act as AdviceAct, dossier))]),
    ),
  };
}

/** The set by which a review is written, under the same condition as the advice. */
export async function reviewForm(
  db: Reader,
  viewer: Actor,
  { dossierId, now }: { dossierId: string; now: Date },
): Promise<AdviceView & { set: CriteriaSet }> {
  const view = await adviceForViewer(db, viewer, { dossierId, now });
  if (!view.may['review.save']) throw platformProblem('not-found');
  return { ...view, set: await getCriteriaSet(db, view.setCode) };
}

/** A photograph or a laboratory's paper among the advice that the viewer reads. Throws not-found. */
export async function adviceFile(
  db: Reader,
  viewer: Actor,
  { kind, id, now }: { kind: 'photo' | 'test'; id: string; now: Date },
) {
  if (!isIdentifier(id)) throw platformProblem('not-found');
  const found = await (kind === 'photo'
    ? db
        .selectFrom('scoring.surveyPhoto as photo')
        .innerJoin('scoring.survey as survey', 'survey.id', 'photo.surveyId')
        .innerJoin('platform.file as file', 'file.id', 'photo.fileId')
        .select(['survey.dossierId', 'file.sha256', 'file.mediaType', 'file.name', 'file.size'])
        .where('photo.id', '=', id)
        .executeTakeFirst()
    : db
        .selectFrom('scoring.extraTest as test')
        .innerJoin('platform.file as file', 'file.id', 'test.resultFileId')
        .select(['test.dossierId', 'file.sha256', 'file.mediaType', 'file.name', 'file.size'])
        .where('test.id', '=', id)
        .executeTakeFirst());
  if (!found) throw platformProblem('not-found');
  const { dossierId, ...file } = found;
  const { surveys, tests } = await adviceForViewer(db, viewer, { dossierId, now });
  const shown =
    kind === 'photo'
      ? surveys.some(({ photos }) => photos.some(({ photoId }) => photoId === id))
      : tests.some(({ testId }) => testId === id);
  if (!shown) throw platformProblem('not-found');
  return file;
}

// `VN/01/00175/`: the country, a province, a commune.
const isCommune = (path: string): boolean => path.split('/').length === 4;

async function findAdvisedDossier(db: Reader, viewer: Actor, dossierId: string, now: Date) {
  const role = roleOf(viewer);
  if (!isIdentifier(dossierId) || (role !== 'expert' && role !== 'system' && !adviceReaders.includes(role)))
    throw platformProblem('not-found');
  const dossier = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .select(['dossier.id as dossierId', 'dossier.number', 'dossier.state', 'dossier.unitId', 'dossier.setCode'])
    .select([
      'dossier.sample',
      'product.name as productName',
      'producer.name as producerName',
      'producer.representative',
    ])
    .select(['set.number as setNumber', 'set.name as setName'])
    .select(['dossier.forwardedAt', 'dossier.forwardedTo'])
    .select(['dossier.stateBeforeCouncil', 'dossier.stateBeforeSupplement', 'dossier.stateBeforeDeferral'])
    .where('dossier.id', '=', dossierId)
    .where(advisedDossiers(viewer, now))
    .executeTakeFirst();
  if (!dossier) throw platformProblem('not-found');
  const { forwardedTo, stateBeforeCouncil, stateBeforeSupplement, stateBeforeDeferral, ...rest } = dossier;
  const before = { stateBeforeCouncil, stateBeforeSupplement, stateBeforeDeferral };
  return { ...rest, held: holderOf({ state: dossier.state as DossierState, forwardedTo, ...before }) };
}
