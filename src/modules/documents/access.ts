import { councilSeats } from '#modules/identity/rules/roles.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { documentsProblem } from './problems.ts';
import { type AuthorisationFacts, authorisationFault } from './rules/authorisation.ts';
import type { Missing } from './rules/completeness.ts';
import type { PaperKind } from './rules/paper-kinds.ts';
import { nextState, type PaperState, type PaperStep } from './rules/paper-states.ts';
import type { Capacity } from './rules/signing.ts';

const offices = ['economic-office', 'economic-office-head', 'culture-office'] as const;
const drafters = [
  ...offices,
  'records-clerk',
  'ward-leader',
  'council-secretary',
  'council-chair',
  'provincial-office',
  'central-office',
  'system',
] as const;
// Beside the leaders, whoever chaired a meeting signs its minutes (`maySign`).
const signers = [
  'ward-leader',
  'economic-office',
  'economic-office-head',
  'culture-office',
  'council-chair',
  'council-deputy',
  'provincial-office',
  'central-office',
  'system',
] as const;
const clerks = ['records-clerk', 'council-secretary', 'provincial-office', 'central-office', 'system'] as const;
const registrars = ['records-clerk', 'provincial-office', 'central-office', 'system'] as const;
const afterIssue = ['records-clerk', 'economic-office-head', 'ward-leader', ...clerks.slice(1)] as const;

/** Which roles may ever do what; the commands and the buttons both read it. */
export const documentRoles = {
  'paper.draft': drafters,
  'paper.edit': drafters,
  'paper.submit': drafters,
  'paper.discard': drafters,
  'paper.return': signers,
  'paper.countersign': [...drafters, 'council-deputy', 'council-member'],
  'paper.sign': signers,
  'paper.number': clerks,
  'paper.issue': clerks,
  'paper.attach-annex': drafters,
  'paper.attach-scan': [...clerks, ...offices],
  'paper.correct': afterIssue,
  'paper.replace': afterIssue,
  'paper.revoke': afterIssue,
  'paper.register': registrars,
  'incoming.register': ['one-stop-desk', ...registrars],
  'incoming.edit': ['one-stop-desk', ...registrars],
  'series.open': registrars,
  'series.close': registrars,
  'series.note-gap': registrars,
  'letterhead.edit': registrars,
  'authorisation.give': ['ward-leader', 'system'],
  'authorisation.revoke': ['ward-leader', 'system'],
} as const satisfies Record<string, readonly string[]>;
export type DocumentAct = keyof typeof documentRoles;

export const hasRoleFor = (actor: Actor, act: DocumentAct): boolean =>
  (documentRoles[act] as readonly string[]).includes(roleOf(actor));

/** The facts about a paper that decide who may do what. */
export interface PaperFacts {
  unitId: string;
  councilId: string | null;
  kind: PaperKind;
  state: PaperState;
  capacity: Capacity;
  /** Who is asked to sign; null: whoever heads the unit or council. */
  signerId: string | null;
  authorisation: AuthorisationFacts | null;
  draftedBy: string | null;
  /** Minutes: whether the secretary has signed; null for papers with one signature. */
  second: { signerId: string | null; signedBy: string | null; signed: boolean } | null;
}

/** Drafting is for the offices of the unit, and for a seat of the council whose paper it is. */
export const mayDraft = (actor: Actor, house: Pick<PaperFacts, 'unitId' | 'councilId'>): Verdict =>
  isOfHouse(actor, house);

/** Steps that need nothing but the right house, role and state. */
export const mayTakeStep = (actor: Actor, paper: PaperFacts, step: PaperStep): Verdict =>
  allOf(isOfHouse(actor, paper), stateAllows(paper, step));

/** Whole, and where it is to be signed TUQ., with an authorisation that holds today for that kind and person. */
export function maySubmit(actor: Actor, paper: PaperFacts & { missing: Missing }, now: Date): Verdict {
  const whole =
    paper.missing.length === 0 ? yes : noBecause(documentsProblem('paper.incomplete', { missing: paper.missing }));
  return allOf(
    mayTakeStep(actor, paper, 'paper.submit'),
    whole,
    authorised(paper, now, paper.signerId === null ? undefined : paper.signerId),
  );
}

/** Điều 13 Nghị định 30/2020/NĐ-CP: the head or deputy; TL. the head of an office; TUQ. only the person authorised. */
export function maySign(actor: Actor, paper: PaperFacts, now: Date): Verdict {
  return allOf(
    mayTakeStep(actor, paper, 'paper.sign'),
    isAskedSigner(actor, paper),
    hasSigningRole(actor, paper, now),
    followsSecretary(actor, paper),
  );
}

/** Minutes are signed by the secretary first: who was asked to, else who drafted them. */
export function mayCountersign(actor: Actor, paper: PaperFacts): Verdict {
  const { second, draftedBy } = paper;
  if (second === null) return noBecause(documentsProblem('paper.one-signature'));
  const asked = second.signerId ?? draftedBy;
  return allOf(
    mayTakeStep(actor, paper, 'paper.countersign'),
    second.signed ? noBecause(documentsProblem('paper.countersigned-already')) : yes,
    actor.kind === 'system' || (actor.kind === 'person' && actor.personId === asked)
      ? yes
      : noBecause(documentsProblem('paper.other-signer')),
  );
}

function followsSecretary(actor: Actor, { second }: PaperFacts): Verdict {
  if (second === null) return yes;
  if (!second.signed) return noBecause(documentsProblem('paper.secretary-first'));
  const both = actor.kind === 'person' && actor.personId === second.signedBy;
  return both ? noBecause(documentsProblem('paper.two-hands')) : yes;
}

/** Papers of the house only: registers, series, letterhead, authorisations. */
export const mayKeepRegister = (actor: Actor, unit: { unitId: string }): Verdict =>
  isOfHouse(actor, { unitId: unit.unitId, councilId: null });

const notAllowed = noBecause(platformProblem('not-allowed'));

function stateAllows({ state }: PaperFacts, step: PaperStep): Verdict {
  return nextState(state, step) === undefined ? noBecause(documentsProblem('paper.state-forbids', { state })) : yes;
}

// A seat of a council works on its own council's papers; staff of the unit on every paper of the unit.
function isOfHouse(actor: Actor, { unitId, councilId }: { unitId: string; councilId: string | null }): Verdict {
  if (actor.kind === 'system') return yes;
  if (actor.kind !== 'person' || actor.grant.unitId !== unitId) return notAllowed;
  if (!isSeat(actor) || actor.grant.scopeId === councilId) return yes;
  return noBecause(documentsProblem('paper.other-council'));
}

const isSeat = (actor: Actor): boolean => (councilSeats as readonly string[]).includes(roleOf(actor));

function isAskedSigner(actor: Actor, { signerId }: PaperFacts): Verdict {
  if (actor.kind === 'system' || signerId === null) return yes;
  return actor.kind === 'person' && actor.personId === signerId
    ? yes
    : noBecause(documentsProblem('paper.other-signer'));
}

function hasSigningRole(actor: Actor, paper: PaperFacts, now: Date): Verdict {
  if (actor.kind === 'system') return authorised(paper, now);
  if (actor.kind !== 'person') return notAllowed;
  const { role } = actor.grant;
  if (paper.capacity === 'authorised') return authorised(paper, now, actor.personId);
  // Who chaired signs the minutes, whatever their office is.
  if (paper.kind === 'minutes' && paper.signerId === actor.personId) return yes;
  return signingRoles(paper).includes(role) ? yes : noBecause(documentsProblem('paper.signer-role'));
}

function signingRoles({ capacity, councilId }: PaperFacts): readonly string[] {
  const isDeputys = capacity === 'deputy' || capacity === 'collective-deputy';
  if (councilId !== null) return isDeputys ? ['council-deputy', 'council-chair'] : ['council-chair'];
  return capacity === 'by-order'
    ? ['economic-office-head', 'culture-office']
    : ['ward-leader', 'provincial-office', 'central-office'];
}

function authorised({ capacity, kind, authorisation }: PaperFacts, now: Date, signerId?: string): Verdict {
  if (capacity !== 'authorised') return yes;
  const fault = authorisationFault(authorisation, { kind, on: today(now), signerId });
  return fault === undefined ? yes : noBecause(documentsProblem(fault));
}
