import { noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, type PersonActor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';

/** Who brings whole lists into the register, takes them out and settles what came in: people of the economic office. */
export const listKeepers = ['economic-office', 'economic-office-head'] as const;

/** Who lists the people of a neighbourhood group. */
export const groupLeaders = ['neighbourhood-leader'] as const;

/** The office, or the producer about themselves: consent and the data of a person. */
export const dataKeepers = ['producer', ...listKeepers] as const;

const isOneOf = (roles: readonly string[], actor: Actor): boolean => roles.includes(roleOf(actor));
export const isListKeeper = (actor: Actor): boolean => isOneOf(listKeepers, actor);
export const isGroupLeader = (actor: Actor): boolean => isOneOf(groupLeaders, actor);
export const isDataKeeper = (actor: Actor): boolean => isOneOf(dataKeepers, actor);

/** What belongs to a unit is settled by that unit's own office. */
export function maySettle(actor: Actor, { unitId }: { unitId: string }): Verdict {
  return actor.kind === 'system' || (actor.kind === 'person' && actor.grant.unitId === unitId) ? yes : notAllowed;
}

/** A run is its asker's own: what it holds was read with the asker's eyes. */
export function mayHandleRun(actor: Actor, run: { askedBy: string; unitId: string }): Verdict {
  if (actor.kind === 'system') return yes;
  return actor.kind === 'person' && actor.personId === run.askedBy && actor.grant.unitId === run.unitId
    ? yes
    : notAllowed;
}

/** The person who acts; the roles of a command have kept everybody else out before. Throws not-allowed otherwise. */
export function personActing(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw platformProblem('not-allowed');
  return actor;
}

const notAllowed = noBecause(platformProblem('not-allowed'));
