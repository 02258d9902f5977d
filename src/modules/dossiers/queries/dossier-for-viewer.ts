import { visibleProducers } from '#modules/registry/index.ts';
import { getCriteriaSet, workingCalendarOf } from '#modules/regulation/index.ts';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import { rateSheet } from '#modules/regulation/rules/star-rating.ts';
import type { Verdict } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import {
  type DossierAct,
  type DossierFacts,
  hasRoleFor,
  mayAnswerForProvince,
  mayAnswerProvince,
  mayComplain,
  mayFile,
  mayFollowOutcome,
  mayGiveToTeam,
  mayGoToProvince,
  mayHandle,
  mayPrepare,
  mayProcess,
  mayProcessAbove,
  mayTellResult,
  mayWriteToProducer,
  opensAssessment,
  outcomeFor,
} from '../access.ts';
import { type Missing, nothingMissing } from '../rules/completeness.ts';
import { type DossierState, nextState } from '../rules/dossier-states.ts';
import { forwardingDeadline } from '../rules/forwarding-deadline.ts';
import type { DossierOutcome } from '../rules/outcome.ts';
import { advisoryTeamsOf } from './advisory-teams-of.ts';
import { expiredPapersOf } from './expired-papers-of.ts';
import { missingOf } from './missing-of.ts';
import { papersOf } from './papers-of.ts';
import { isLeftOver } from './results-left-over.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/**
 * One dossier as its pages show it: product, producer, self marks with the rating they would give, papers with their
 * places, what is missing, and for each button whether it works or why not (null: not for this role, or not now).
 * Throws not-found.
 */
export async function dossierForViewer(
  db: Reader,
  viewer: Actor,
  { dossierId, now }: { dossierId: string; now: Date },
) {
  const row = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('identity.unit as unit', 'unit.id', 'dossier.unitId')
    .leftJoin('identity.unit as province', 'province.id', 'dossier.forwardedTo')
    .leftJoin('dossiers.round as round', 'round.id', 'dossier.deferredRoundId')
    .selectAll('dossier')
    .select([
      'product.name as productName',
      'product.description as productDescription',
      'product.packaging as productPackaging',
      'producer.name as producerName',
      'unit.fullName as unitName',
      'province.fullName as forwardedToName',
      'round.cancelReason as roundCancelled',
    ])
    .select((eb) => eb.or([visibleProducers(viewer)]).as('opensRegister'))
    .where('dossier.id', '=', dossierId)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const [set, papers, calendar] = await Promise.all([
    getCriteriaSet(db, row.setCode),
    papersOf(db, row.id, today(now)),
    workingCalendarOf(db),
  ]);
  const selfMarks = row.selfMarks as unknown as Marks;
  const state = row.state as DossierState;
  const isPrepared = nextState(state, 'form.save') !== undefined;
  const missing = isPrepared ? await missingOf(db, { ...row, selfMarks }, set, today(now)) : nothingMissing;
  const teams = hasRoleFor(viewer, 'dossier.to-advisory-team') ? await advisoryTeamsOf(db, row.forwardedTo, now) : [];
  const outcome = outcomeFor(viewer, row);
  const leftOver = await isLeftOver(db, row, now);
  // What the advisers reported is read on their own page, by whom it is for; a page's data goes to every reader whole.
  const { councilId, stateBeforeCouncil, advisoryReport, ...dossier } = row;
  return {
    ...dossier,
    expiredPapers: (await expiredPapersOf(db, [row.id], today(now))).map(({ evidenceId, title, expiresOn }) => ({
      evidenceId,
      title,
      expiresOn,
    })),
    state,
    selfMarks,
    outcome,
    set,
    rating: rateSheet(set, selfMarks),
    papers,
    missing,
    /** The ward's delegation ended before its council's result stood in a decision. */
    isLeftOver: leftOver,
    opensAssessment: opensAssessment(viewer, row),
    /** Councils, experts and the province read the dossier, not the commune's register. */
    opensRegister: row.opensRegister === true,
    forwardBy: isWithCommune.has(state) && row.receivedAt ? forwardingDeadline(row.receivedAt, calendar) : null,
    may: mayOf(viewer, { ...row, state, outcome, teams, isLeftOver: leftOver }, missing),
  };
}

export type DossierView = Awaited<ReturnType<typeof dossierForViewer>>;

/** Received, and not forwarded yet: the fifteen days run. */
const isWithCommune = new Set<DossierState>(['received', 'awaiting-supplement', 'under-assessment', 'assessed']);

const isNotTheirTurn = new Set<string>([
  'dossier.state-forbids',
  'dossier.outcome-forbids',
  'dossier.result-stays',
  'not-allowed',
]);

function mayOf(
  viewer: Actor,
  dossier: DossierFacts & {
    outcome: DossierOutcome | null;
    assessedAt: Date | null;
    teams: readonly string[];
    isLeftOver: boolean;
  },
  missing: Missing,
) {
  // What the state does not allow, or what is another office's turn, is left out: ten grey buttons would hide the one
  // that matters.
  const button = (act: DossierAct, verdict: Verdict): May | null =>
    hasRoleFor(viewer, act) && (verdict.allowed || !isNotTheirTurn.has(verdict.code)) ? explain(verdict) : null;
  return {
    markSelf: button('dossier.mark-self', mayPrepare(viewer, dossier, 'dossier.mark-self')),
    reuse: button('evidence.reuse', mayPrepare(viewer, dossier, 'evidence.reuse')),
    attach: button('evidence.attach', mayPrepare(viewer, dossier, 'evidence.attach')),
    remove: button('evidence.remove', mayPrepare(viewer, dossier, 'evidence.remove')),
    file: button('dossier.file', mayFile(viewer, { ...dossier, missing })),
    withdraw: button('dossier.withdraw', mayPrepare(viewer, dossier, 'dossier.withdraw')),
    supplement: button('dossier.supplement', mayPrepare(viewer, dossier, 'dossier.supplement')),
    complain: button('complaint.file', mayComplain(viewer, dossier)),
    changeSet: button('dossier.change-set', mayProcess(viewer, dossier, 'dossier.change-set')),
    receive: button('dossier.receive', mayProcess(viewer, dossier, 'dossier.receive')),
    refuse: button('dossier.refuse', mayProcess(viewer, dossier, 'dossier.refuse')),
    startAssessment: button('dossier.start-assessment', mayGoToProvince(viewer, dossier, 'dossier.start-assessment')),
    assess: button('assessment.save', mayProcess(viewer, dossier, 'assessment.save')),
    recordVisit: button('site-visit.record', mayProcess(viewer, dossier, 'site-visit.record')),
    recordSpecimen: button('specimen.record', mayProcess(viewer, dossier, 'specimen.record')),
    issueAssessment: button('dossier.issue-assessment', mayProcess(viewer, dossier, 'dossier.issue-assessment')),
    reopenAssessment: button('dossier.reopen-assessment', mayProcess(viewer, dossier, 'dossier.reopen-assessment')),
    forward: button('dossier.forward', mayGoToProvince(viewer, dossier, 'dossier.forward')),
    requestSupplement: button('dossier.request-supplement', mayHandle(viewer, dossier, 'dossier.request-supplement')),
    dropSupplement: button('dossier.drop-supplement', mayHandle(viewer, dossier, 'dossier.drop-supplement')),
    defer: button('dossier.defer', mayHandle(viewer, dossier, 'dossier.defer')),
    resume: button('dossier.resume', mayHandle(viewer, dossier, 'dossier.resume')),
    assignExpert: button('dossier.assign-expert', mayHandle(viewer, dossier, 'dossier.assign-expert')),
    takeIn: button('dossier.take-in', mayAnswerForProvince(viewer, dossier, 'dossier.take-in')),
    sendBack: button('dossier.send-back', mayAnswerForProvince(viewer, dossier, 'dossier.send-back')),
    recordResult: button('dossier.record-result', mayAnswerForProvince(viewer, dossier, 'dossier.record-result')),
    toAdvisoryTeam: button('dossier.to-advisory-team', mayGiveToTeam(viewer, dossier)),
    queueForCouncil: button('dossier.queue-for-council', mayProcessAbove(viewer, dossier, 'dossier.queue-for-council')),
    sendToCentre: button('dossier.send-to-centre', mayFollowOutcome(viewer, dossier, 'dossier.send-to-centre')),
    reEvaluate: button('dossier.re-evaluate', mayFollowOutcome(viewer, dossier, 'dossier.re-evaluate')),
    answerComplaint: button('complaint.answer', mayHandle(viewer, dossier, 'complaint.reject')),
    draftNotice: button('results-notice.draft', mayTellResult(viewer, dossier)),
    draftAnswer: button('complaint-answer.draft', mayWriteToProducer(viewer, dossier)),
    draftApproval: button('result-approval.draft', mayFollowOutcome(viewer, dossier, 'dossier.send-to-centre')),
    draftCentreAnswer: button('centre-answer.draft', mayAnswerProvince(viewer, dossier)),
    draftCentreRequest: button('centre-request.draft', mayFollowOutcome(viewer, dossier, 'dossier.send-to-centre')),
  };
}
