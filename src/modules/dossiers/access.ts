import { councilSeats, wardStaff } from '#modules/identity/rules/roles.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossiersProblem } from './problems.ts';
import { isComplete, type Missing, missingDetails } from './rules/completeness.ts';
import { type Holder, type HolderFacts, holderOf } from './rules/dossier-holder.ts';
import { type DossierStep, nextState } from './rules/dossier-states.ts';
import type { DossierOutcome } from './rules/outcome.ts';

const office = ['economic-office', 'economic-office-head'] as const;
const counter = ['one-stop-desk', ...office] as const;
const seats = ['council-secretary', 'council-chair', 'council-deputy', 'council-member'] as const;
const preparers = ['producer', ...counter, 'system'] as const;
const holders = [...office, 'provincial-office', 'system'] as const;

/** Who plans whom the ward helps to the next star. */
export const supportListReaders = [...office, 'ward-leader', 'culture-office'] as const;

/** Which roles may ever do what; the commands and the buttons both read it. */
export const dossierRoles = {
  'dossier.open': preparers,
  'dossier.mark-self': preparers,
  'dossier.change-set': [...office, 'system'],
  'evidence.attach': preparers,
  'evidence.take-from-register': preparers,
  'evidence.reuse': preparers,
  'evidence.place': preparers,
  'evidence.unplace': preparers,
  'evidence.remove': preparers,
  'evidence.replace': preparers,
  'dossier.file': preparers,
  'dossier.receive': [...counter, 'system'],
  'dossier.refuse': [...counter, 'system'],
  'dossier.request-supplement': [...holders, 'central-office'],
  'dossier.supplement': preparers,
  'dossier.drop-supplement': [...holders, 'central-office'],
  'dossier.start-assessment': [...office, 'system'],
  'assessment.save': [...office, 'system'],
  'dossier.issue-assessment': [...office, 'ward-leader', 'records-clerk', 'system'],
  'dossier.reopen-assessment': [...office, 'system'],
  'assessment.draft-report': [...office, 'system'],
  'site-visit.record': [...office, 'system'],
  'site-photo.add': [...office, 'system'],
  'specimen.record': [...counter, 'system'],
  'request-letter.draft': [...office, 'system'],
  'dossier.forward': [...office, 'ward-leader', 'system'],
  'dossier.take-in': holders,
  'dossier.send-back': holders,
  'dossier.to-advisory-team': ['provincial-office', 'system'],
  'dossier.queue-for-council': ['provincial-office', 'advisory-team', 'system'],
  'dossier.defer': holders,
  'dossier.resume': holders,
  'dossier.withdraw': ['producer', ...office, 'system'],
  'dossier.lapse': ['system'],
  'dossier.assign-expert': [...holders, 'central-office'],
  'dossier.take-to-council': [
    'council-secretary',
    'council-chair',
    ...office,
    'provincial-office',
    'central-office',
    'system',
  ],
  'dossier.leave-council': [...seats, ...office, 'provincial-office', 'central-office', 'system'],
  'dossier.recuse-reader': [...seats, 'system'],
  'dossier.readmit-reader': [...seats, 'system'],
  'dossier.settle': [...seats, 'system'],
  'dossier.record-result': [...office, 'system'],
  'dossier.send-to-centre': ['provincial-office', 'system'],
  'dossier.re-evaluate': ['provincial-office', 'system'],
  'complaint.file': preparers,
  'complaint.answer': holders,
  'results-notice.draft': holders,
  'complaint-answer.draft': holders,
  'result-approval.draft': ['provincial-office', 'system'],
  'centre-request.draft': ['provincial-office', 'system'],
  'centre-answer.draft': ['central-office', 'system'],
} as const satisfies Record<string, readonly string[]>;
export type DossierAct = keyof typeof dossierRoles;

/** Whether pages lead this person on to opening a dossier at all. */
export const mayOpenDossier = (actor: Actor): boolean => hasRoleFor(actor, 'dossier.open');

export const hasRoleFor = (actor: Actor, act: DossierAct): boolean =>
  (dossierRoles[act] as readonly string[]).includes(roleOf(actor));

/** The facts about a dossier that decide who may do what. */
export interface DossierFacts extends HolderFacts {
  unitId: string;
  producerId: string;
  councilId: string | null;
  centreId: string | null;
}

/** A dossier is opened by the product's producer, or for them by the commune in whose register the product stands. */
export const mayOpen = (actor: Actor, product: { unitId: string; producerId: string }): Verdict =>
  isProducerOrWard(actor, product);

/** The producer's own steps, which the commune's office may also take for them at the counter. */
export function mayPrepare(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(isProducerOrWard(actor, dossier), stateAllows(dossier, step), beforeFiling(actor, dossier, step));
}

/** Complete enough (Mẫu số 02 scored whole, evidence there), and whose it is. */
export function mayFile(actor: Actor, dossier: DossierFacts & { missing: Missing }): Verdict {
  const whole = isComplete(dossier.missing)
    ? yes
    : noBecause(dossiersProblem('dossier.incomplete', missingDetails(dossier.missing)));
  return allOf(isProducerOrWard(actor, dossier), stateAllows(dossier, 'dossier.file'), whole);
}

/** Receiving, assessing and forwarding are the commune's: khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg. */
export function mayProcess(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(isWard(actor, dossier), stateAllows(dossier, step));
}

/**
 * The commune's way to the province. A result of its own council goes on only when nobody in the commune can recognise it any
 * more (`isLeftOver`): to be forwarded with its report, or to be assessed first where there is none.
 */
export function mayGoToProvince(
  actor: Actor,
  dossier: DossierFacts & { assessedAt: Date | null; isLeftOver: boolean },
  step: 'dossier.start-assessment' | 'request-letter.draft' | 'dossier.forward',
): Verdict {
  const needsReport = step !== 'dossier.start-assessment';
  const fits = dossier.state !== 'settled' || (dossier.isLeftOver && needsReport === (dossier.assessedAt !== null));
  return allOf(mayProcess(actor, dossier, step), fits ? yes : noBecause(dossiersProblem('dossier.result-stays')));
}

/** Asking for a supplement, choosing experts, deferring: whoever has the dossier in hand. */
export function mayHandle(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(isHolder(actor, dossier), stateAllows(dossier, step));
}

/** The province's own steps: khoản 3 Điều 7. */
export function mayProcessAbove(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(isProvince(actor, dossier), stateAllows(dossier, step));
}

/** A team that nobody is in would let the dossier lie. `teams`: the councils whose advisory team has somebody today. */
export const mayGiveToTeam = (actor: Actor, dossier: DossierFacts & { teams: readonly string[] }): Verdict =>
  allOf(
    mayProcessAbove(actor, dossier, 'dossier.to-advisory-team'),
    dossier.teams.length > 0 ? yes : noBecause(dossiersProblem('dossier.no-advisory-team')),
  );

/** What the province says, said by it or written down by the commune from its paper. */
export function mayAnswerForProvince(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  const either = isProvince(actor, dossier).allowed ? yes : isWard(actor, dossier);
  return allOf(either, stateAllows(dossier, step));
}

/** Only ninety points go on to the ministry; only its lesser result is evaluated again (khoản 4 Điều 7). */
export function mayFollowOutcome(
  actor: Actor,
  dossier: DossierFacts & { outcome: DossierOutcome | null },
  step: 'dossier.send-to-centre' | 'dossier.re-evaluate',
): Verdict {
  const { outcome } = dossier;
  const fits =
    step === 'dossier.send-to-centre'
      ? outcome?.kind === 'to-centre'
      : outcome?.level === 'centre' && outcome.kind !== 'five';
  return allOf(
    isProvince(actor, dossier),
    stateAllows(dossier, step),
    fits ? yes : noBecause(dossiersProblem('dossier.outcome-forbids')),
  );
}

/** Khoản 4 Điều 7: the ministry tells the province of a result below ninety points. */
export function mayAnswerProvince(actor: Actor, dossier: DossierFacts & { outcome: DossierOutcome | null }): Verdict {
  const { state, outcome, centreId } = dossier;
  const isCentre =
    actor.kind === 'system' || (actor.kind === 'person' && centreId !== null && actor.grant.unitId === centreId);
  return allOf(
    isCentre ? yes : noBecause(platformProblem('not-allowed')),
    state === 'settled' ? yes : noBecause(dossiersProblem('dossier.state-forbids', { state })),
    outcome?.level === 'centre' && outcome.kind !== 'five'
      ? yes
      : noBecause(dossiersProblem('dossier.outcome-forbids')),
  );
}

/** The producer complains, or the commune's office writes the complaint down for it. */
export const mayComplain = (actor: Actor, dossier: DossierFacts): Verdict =>
  allOf(isProducerOrWard(actor, dossier), stateAllows(dossier, 'complaint.file'));

/** A letter to the producer about the dossier: from its commune, or from whoever has it in hand. */
export const mayWriteToProducer = (actor: Actor, dossier: DossierFacts): Verdict =>
  isWard(actor, dossier).allowed ? yes : isHolder(actor, dossier);

/** The notice of a result: once there is one that is no rehearsal. */
export function mayTellResult(actor: Actor, dossier: DossierFacts & { outcome: DossierOutcome | null }): Verdict {
  const { state, outcome } = dossier;
  const settled =
    state === 'settled' && outcome?.rehearsal === false
      ? yes
      : noBecause(dossiersProblem('dossier.state-forbids', { state }));
  return allOf(mayWriteToProducer(actor, dossier), settled);
}

/** A commune's council takes what the commune has, a province's what the province took in, the centre's what was sent. */
export function mayTakeToCouncil(actor: Actor, dossier: DossierFacts, councilId: string): Verdict {
  return allOf(
    stateAllows(dossier, 'dossier.take-to-council'),
    isHolder(actor, dossier),
    actsForCouncil(actor, councilId),
  );
}

/** The council that has the dossier keeps one of its own from it, or lets them back. */
export const mayRecuse = (actor: Actor, dossier: Pick<DossierFacts, 'councilId'>): Verdict =>
  actsForCouncil(actor, dossier.councilId);

/** Only the council that has the dossier lets it go or settles it. */
export function mayCloseInCouncil(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(stateAllows(dossier, step), actsForCouncil(actor, dossier.councilId));
}

/**
 * The commune's assessment with its visits and their photos is its own until the report is issued; then the producer may
 * read what goes to the province.
 */
export const opensAssessment = (actor: Actor, dossier: { state: string; assessedAt: Date | null }): boolean =>
  roleOf(actor) !== 'producer' || (dossier.assessedAt !== null && dossier.state !== 'under-assessment');

/**
 * The outcome as this person reads it. What a commune's own council rehearsed is for the commune's officials and councils
 * only: it recognises nothing (Điều 4 QĐ 26/2026/QĐ-TTg), and the province, its council and experts judge without it.
 */
export function outcomeFor(actor: Actor, dossier: { unitId: string; outcome: unknown }): DossierOutcome | null {
  const outcome = dossier.outcome as DossierOutcome | null;
  return outcome?.rehearsal && !readsRehearsals(actor, dossier.unitId) ? null : outcome;
}

const rehearsalReaders: ReadonlySet<string> = new Set([...wardStaff, ...councilSeats]);

const readsRehearsals = (actor: Actor, unitId: string): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' && actor.grant.unitId === unitId && rehearsalReaders.has(actor.grant.role));

const notAllowed = noBecause(platformProblem('not-allowed'));

function stateAllows(dossier: DossierFacts, step: DossierStep): Verdict {
  if (nextState(dossier.state, step) !== undefined) return yes;
  return noBecause(dossiersProblem('dossier.state-forbids', { state: dossier.state }));
}

function isWard(actor: Actor, dossier: Pick<DossierFacts, 'unitId'>): Verdict {
  return isOf(actor, dossier.unitId);
}

function isProvince(actor: Actor, dossier: DossierFacts): Verdict {
  return isOf(actor, dossier.forwardedTo);
}

function isHolder(actor: Actor, dossier: DossierFacts): Verdict {
  const home: Record<Holder, string | null> = {
    commune: dossier.unitId,
    province: dossier.forwardedTo,
    centre: dossier.centreId,
  };
  return isOf(actor, home[holderOf(dossier)]);
}

function isOf(actor: Actor, unitId: string | null): Verdict {
  if (actor.kind === 'system') return yes;
  return actor.kind === 'person' && actor.grant.unitId === unitId ? yes : notAllowed;
}

function isProducerOrWard(actor: Actor, dossier: Pick<DossierFacts, 'unitId' | 'producerId'>): Verdict {
  if (actor.kind !== 'person') return isWard(actor, dossier);
  if (actor.grant.role === 'producer') return actor.grant.scopeId === dossier.producerId ? yes : notAllowed;
  return isWard(actor, dossier);
}

// What was filed is the producer's word: afterwards only the office adds to it, and the event says who did.
function beforeFiling(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  const filed = dossier.state === 'filed' || dossier.state === 'received';
  if (!filed || !step.startsWith('evidence.') || roleOf(actor) !== 'producer') return yes;
  return noBecause(dossiersProblem('evidence.office-only'));
}

// An office or the software may act for any council of its unit; a seat acts for its own council only.
function actsForCouncil(actor: Actor, councilId: string | null): Verdict {
  if (actor.kind === 'visitor') return notAllowed;
  if (actor.kind === 'system' || !(seats as readonly string[]).includes(actor.grant.role)) return yes;
  return actor.grant.scopeId === councilId ? yes : noBecause(dossiersProblem('dossier.other-council'));
}
