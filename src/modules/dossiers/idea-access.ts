import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossiersProblem } from './problems.ts';
import { type IdeaState, type IdeaStep, nextIdeaState } from './rules/idea-states.ts';

const office = ['economic-office', 'economic-office-head'] as const;

/** Which roles may ever do what with ideas, lists of potential products and rounds. */
export const ideaRoles = {
  'idea.draft': ['producer', ...office, 'one-stop-desk', 'system'],
  'idea.edit': ['producer', ...office, 'one-stop-desk', 'system'],
  'idea.submit': ['producer', ...office, 'one-stop-desk', 'system'],
  'idea.withdraw': ['producer', ...office, 'system'],
  'idea.return': [...office, 'system'],
  'idea.appraise': [...office, 'ward-leader', 'system'],
  'potential-list.make': [...office, 'system'],
  'round.record': [...office, 'provincial-office', 'system'],
  'round.cancel': [...office, 'provincial-office', 'system'],
} as const satisfies Record<string, readonly string[]>;
export type IdeaAct = keyof typeof ideaRoles;

export const hasIdeaRole = (actor: Actor, act: IdeaAct): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' && (ideaRoles[act] as readonly string[]).includes(actor.grant.role));

/** Whose an idea is, and where it stands. */
export interface IdeaFacts {
  unitId: string;
  producerId: string;
  state: string;
}

/** The producer's own steps, which the office may also take for them. */
export const mayPrepareIdea = (actor: Actor, idea: IdeaFacts, step: IdeaStep): Verdict =>
  allOf(isProducerOrUnit(actor, idea), stateAllows(idea, step));

/** Returning and appraising are the commune's. */
export const mayJudgeIdea = (actor: Actor, idea: IdeaFacts, step: IdeaStep): Verdict =>
  allOf(isUnit(actor, idea), stateAllows(idea, step));

/** An idea is written for a producer of the own register; a producer writes for itself. */
export const mayDraftIdea = (actor: Actor, producer: { unitId: string; producerId: string }): Verdict =>
  isProducerOrUnit(actor, producer);

/** A round is cancelled by the unit that wrote it down. */
export const mayCancelRound = (actor: Actor, round: { unitId: string }): Verdict => isUnit(actor, round);

const notAllowed = noBecause(platformProblem('not-allowed'));

function stateAllows({ state }: IdeaFacts, step: IdeaStep): Verdict {
  return nextIdeaState(state as IdeaState, step) ? yes : noBecause(dossiersProblem('idea.state-forbids', { state }));
}

function isUnit(actor: Actor, { unitId }: { unitId: string }): Verdict {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.grant.unitId === unitId) ? yes : notAllowed;
}

function isProducerOrUnit(actor: Actor, owner: { unitId: string; producerId: string }): Verdict {
  if (actor.kind !== 'person' || actor.grant.role !== 'producer') return isUnit(actor, owner);
  return actor.grant.scopeId === owner.producerId ? yes : notAllowed;
}
