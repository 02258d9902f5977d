import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossiersProblem } from './problems.ts';
import { isComplete, type Missing } from './rules/completeness.ts';
import { type DossierState, type DossierStep, nextState } from './rules/dossier-states.ts';

const office = ['economic-office', 'economic-office-head'] as const;
const counter = ['one-stop-desk', ...office] as const;
const seats = ['council-secretary', 'council-chair', 'council-deputy', 'council-member'] as const;

/** Which roles may ever do what; the commands and the buttons both read it. */
export const dossierRoles = {
  'dossier.open': ['producer', ...counter, 'system'],
  'dossier.mark-self': ['producer', ...office, 'system'],
  'evidence.attach': ['producer', ...counter, 'system'],
  'evidence.take-from-register': ['producer', ...counter, 'system'],
  'evidence.place': ['producer', ...counter, 'system'],
  'evidence.unplace': ['producer', ...counter, 'system'],
  'evidence.remove': ['producer', ...counter, 'system'],
  'dossier.file': ['producer', ...counter, 'system'],
  'dossier.receive': [...counter, 'system'],
  'dossier.return': [...counter, 'system'],
  'dossier.forward': [...office, 'ward-leader', 'system'],
  'dossier.withdraw': ['producer', ...office, 'system'],
  'dossier.assign-expert': [...office, 'provincial-office', 'system'],
  'dossier.take-to-council': ['council-secretary', 'council-chair', ...office, 'provincial-office', 'system'],
  'dossier.leave-council': [...seats, ...office, 'provincial-office', 'system'],
  'dossier.settle': [...seats, 'system'],
} as const satisfies Record<string, readonly string[]>;
export type DossierAct = keyof typeof dossierRoles;

export const hasRoleFor = (actor: Actor, act: DossierAct): boolean =>
  (dossierRoles[act] as readonly string[]).includes(roleOf(actor));

/** The facts about a dossier that decide who may do what. */
export interface DossierFacts {
  unitId: string;
  producerId: string;
  state: DossierState;
  forwardedTo: string | null;
  councilId: string | null;
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
    : noBecause(dossiersProblem('dossier.incomplete', { ...dossier.missing }));
  return allOf(isProducerOrWard(actor, dossier), stateAllows(dossier, 'dossier.file'), whole);
}

/** Receiving, returning and forwarding are the commune's: khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg. */
export function mayProcess(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(isWard(actor, dossier), stateAllows(dossier, step));
}

/** Whoever holds the dossier chooses its experts: the commune, and after forwarding the province too. */
export function mayAssignExpert(actor: Actor, dossier: DossierFacts): Verdict {
  const holds = isWard(actor, dossier).allowed || isProvince(actor, dossier).allowed;
  return allOf(holds ? yes : notAllowed, stateAllows(dossier, 'dossier.assign-expert'));
}

/** A commune's council takes what the commune has received, a province's what was forwarded to it. */
export function mayTakeToCouncil(actor: Actor, dossier: DossierFacts, councilId: string): Verdict {
  const holder = dossier.state === 'forwarded' ? isProvince(actor, dossier) : isWard(actor, dossier);
  return allOf(stateAllows(dossier, 'dossier.take-to-council'), holder, actsForCouncil(actor, councilId));
}

/** Only the council that has the dossier lets it go or settles it. */
export function mayCloseInCouncil(actor: Actor, dossier: DossierFacts, step: DossierStep): Verdict {
  return allOf(stateAllows(dossier, step), actsForCouncil(actor, dossier.councilId));
}

const notAllowed = noBecause(platformProblem('not-allowed'));

function stateAllows(dossier: DossierFacts, step: DossierStep): Verdict {
  if (nextState(dossier.state, step) !== undefined) return yes;
  return noBecause(dossiersProblem('dossier.state-forbids', { state: dossier.state }));
}

function isWard(actor: Actor, dossier: Pick<DossierFacts, 'unitId'>): Verdict {
  if (actor.kind === 'system') return yes;
  return actor.kind === 'person' && actor.grant.unitId === dossier.unitId ? yes : notAllowed;
}

function isProvince(actor: Actor, dossier: DossierFacts): Verdict {
  if (actor.kind === 'system') return yes;
  return actor.kind === 'person' && actor.grant.unitId === dossier.forwardedTo ? yes : notAllowed;
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
