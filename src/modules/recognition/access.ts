import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { recognitionProblem } from './problems.ts';
import { levelOfPath, type RecognisedStars, type RecordedLevel, revokingLevel } from './rules/competence.ts';
import {
  type CertificateState,
  type CertificateStep,
  certificateWorkflow,
  type DecisionState,
  type DecisionStep,
  decisionWorkflow,
  type PrizeState,
  type PrizeStep,
  prizeWorkflow,
  type RevocationState,
  type RevocationStep,
  revocationWorkflow,
} from './rules/workflows.ts';

const above = ['provincial-office', 'central-office'] as const;
const office = ['economic-office', 'economic-office-head'] as const;
const deciders = [...above, ...office, 'ward-leader', 'system'] as const;
const recorders = [...office, 'records-clerk', 'system'] as const;

/** Which roles may ever do what; the commands and the buttons both read it. Which unit may is said by the predicates. */
export const recognitionRoles = {
  'decision.draft': deciders,
  'decision.issue': [...deciders, 'records-clerk'],
  'decision.discard': deciders,
  'decision.record': recorders,
  'certificate.issue': [...deciders, 'records-clerk'],
  'certificate.extend': [...above, 'economic-office-head', 'ward-leader', 'system'],
  'statement.sign': [...deciders, 'records-clerk'],
  'signing-key.create': ['administrator', 'system'],
  'signing-key.distrust': ['administrator', 'system'],
  'revocation.open': [...above, ...office, 'inspector', 'system'],
  'revocation.confirm-stopped': [...office, 'ward-leader', 'system'],
  'revocation.decide': deciders,
  'revocation-decision.draft': [...above, 'system'],
  'stopped-confirmation.draft': [...office, 'ward-leader', 'system'],
  'revocation.record': recorders,
  'revocation.drop': deciders,
  'prize.propose': [...office, 'system'],
  'prize.approve': ['ward-leader', 'system'],
  'prize.make-ready': [...office, 'system'],
  'prize.reject': [...office, 'ward-leader', 'system'],
  'prize-norm.set': ['administrator', 'provincial-office', 'system'],
} as const satisfies Record<string, readonly string[]>;
export type RecognitionAct = keyof typeof recognitionRoles;

export const hasRoleFor = (actor: Actor, act: RecognitionAct): boolean =>
  (recognitionRoles[act] as readonly string[]).includes(roleOf(actor));

/** Acts of one unit on its own books. */
export function isOfUnit(actor: Actor, unitId: string): Verdict {
  if (actor.kind === 'system') return yes;
  return actor.kind === 'person' && actor.grant.unitId === unitId ? yes : notAllowed;
}

export function mayTakeDecisionStep(
  actor: Actor,
  decision: { unitId: string; state: DecisionState },
  step: DecisionStep,
): Verdict {
  const { state } = decision;
  const possible = decisionWorkflow[state][step]
    ? yes
    : noBecause(recognitionProblem('decision.state-forbids', { state }));
  return allOf(isOfUnit(actor, decision.unitId), possible);
}

export interface CertificateFacts {
  unitId: string;
  issuerUnitId: string;
  state: CertificateState;
  stars: RecognisedStars;
  level: RecordedLevel;
  source: 'issued' | 'recorded';
}

export function certificateAllows({ state }: Pick<CertificateFacts, 'state'>, step: CertificateStep): Verdict {
  return certificateWorkflow[state][step] ? yes : noBecause(recognitionProblem('certificate.state-forbids', { state }));
}

/** The commune that keeps the entry, whoever issued it, and the units above it: all of them see it. */
export const mayExtend = (_actor: Actor, certificate: CertificateFacts): Verdict =>
  certificateAllows(certificate, 'certificate.extend');

/** A finding may come from the commune, the province or the ministry. */
export const mayOpenRevocation = (_actor: Actor, certificate: CertificateFacts): Verdict =>
  certificateAllows(certificate, 'revocation.open');

/** A statement says that the product is recognised: of what ended nothing new is signed. */
export const maySign = (actor: Actor, certificate: Pick<CertificateFacts, 'issuerUnitId' | 'state'>): Verdict =>
  allOf(isOfUnit(actor, certificate.issuerUnitId), certificateAllows(certificate, 'statement.sign'));

/** Điều 8: that production stopped is the commune's to confirm. */
export const mayConfirmStopped = (actor: Actor, certificate: CertificateFacts): Verdict =>
  allOf(isOfUnit(actor, certificate.unitId), certificateAllows(certificate, 'revocation.confirm-stopped'));

/**
 * Điều 8: the chair of the province for three and four stars, the minister for five; a commune only what it issued itself,
 * while its delegation holds. `mode` is the acting commune's.
 */
export function mayRevoke(actor: Actor, certificate: CertificateFacts, mode: WorkingMode): Verdict {
  const stateAllows = certificateAllows(certificate, 'revocation.decide');
  if (actor.kind === 'system') return stateAllows;
  if (actor.kind !== 'person') return notAllowed;
  const level = levelOfPath(actor.grant.unitPath);
  const own = level === 'commune' && mode.mode === 'B' && certificate.source === 'issued';
  const competent =
    level === revokingLevel(certificate.stars) || (own && certificate.issuerUnitId === actor.grant.unitId);
  return allOf(
    competent ? yes : noBecause(recognitionProblem('revocation.not-competent', { stars: certificate.stars })),
    stateAllows,
  );
}

/** The decision is drafted where it is the province's or the ministry's own and the finding is on record; a report waits for the commune. */
export function mayDraftRevocation(
  actor: Actor,
  certificate: CertificateFacts,
  revocation: { state: RevocationState },
): Verdict {
  const awaited =
    revocation.state === 'reported'
      ? noBecause(recognitionProblem('revocation.ward-confirms'))
      : revocationAllows(revocation, 'revocation.decide');
  return allOf(mayRevoke(actor, certificate, { mode: 'A' }), awaited);
}

/** The commune writes down what a province outside the system, or the ministry, decided. */
export const mayRecordRevocation = (actor: Actor, certificate: CertificateFacts): Verdict =>
  allOf(isOfUnit(actor, certificate.unitId), certificateAllows(certificate, 'revocation.decide'));

export function revocationAllows({ state }: { state: RevocationState }, step: RevocationStep): Verdict {
  return revocationWorkflow[state][step] ? yes : noBecause(recognitionProblem('revocation.state-forbids', { state }));
}

export const mayPropose = (actor: Actor, certificate: CertificateFacts): Verdict =>
  allOf(isOfUnit(actor, certificate.unitId), certificateAllows(certificate, 'prize.propose'));

export function mayTakePrizeStep(actor: Actor, prize: { unitId: string; state: PrizeState }, step: PrizeStep): Verdict {
  const { state } = prize;
  const possible = prizeWorkflow[state][step] ? yes : noBecause(recognitionProblem('prize.state-forbids', { state }));
  return allOf(isOfUnit(actor, prize.unitId), possible);
}

const notAllowed = noBecause(platformProblem('not-allowed'));
