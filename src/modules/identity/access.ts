import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { identityProblem } from './problems.ts';
import { grantableRoles, standsOn } from './rules/grantable-roles.ts';
import { councilRoles } from './rules/roles.ts';

/** Roles that look after people: administrators everywhere below them, the head of the economic office in the ward. */
export const peopleManagers = ['administrator', 'economic-office-head', 'system'] as const;

/**
 * The path below which the actor manages people and units; undefined where they manage none. The software manages
 * everything.
 */
export function managedPath(actor: Actor): string | undefined {
  if (actor.kind === 'system') return '';
  if (actor.kind === 'visitor') return undefined;
  return (peopleManagers as readonly string[]).includes(actor.grant.role) ? actor.grant.unitPath : undefined;
}

/** Whether a unit lies in the part of the tree that the actor manages. */
export function manages(actor: Actor, unitPath: string): boolean {
  const path = managedPath(actor);
  return path !== undefined && unitPath.startsWith(path);
}

/** Giving a grant of `role` on a unit, or inviting somebody to it. */
export function mayGiveGrant(actor: Actor, unit: { path: string; kind: string }, role: string): Verdict {
  if (!manages(actor, unit.path)) return noBecause(platformProblem('not-allowed'));
  if (!(grantableRoles(roleOf(actor)) as readonly string[]).includes(role))
    return noBecause(identityProblem('grant.role-not-yours'));
  return standsOn(role, unit.kind) ? yes : noBecause(identityProblem('grant.role-elsewhere'));
}

/** Giving or ending a role in a council (`councilKeepers` do it): the unit is the actor's own, and the role is a council's. */
export function mayKeepCouncilRole(actor: Actor, unit: { id: string; kind: string }, role: string): Verdict {
  if (actor.kind !== 'system' && !(actor.kind === 'person' && actor.grant.unitId === unit.id))
    return noBecause(platformProblem('not-allowed'));
  if (!(councilRoles as readonly string[]).includes(role)) return noBecause(identityProblem('grant.role-not-yours'));
  return standsOn(role, unit.kind) ? yes : noBecause(identityProblem('grant.role-elsewhere'));
}

export interface GrantToEnd {
  id: string;
  role: string;
  unitPath: string;
  ended: boolean;
}

/** Ending a grant. Nobody ends the one they are acting under: the last administrator would lock the unit out. */
export function mayRevokeGrant(actor: Actor, grant: GrantToEnd): Verdict {
  if (!manages(actor, grant.unitPath)) return noBecause(platformProblem('not-allowed'));
  if (!(grantableRoles(roleOf(actor)) as readonly string[]).includes(grant.role))
    return noBecause(identityProblem('grant.role-not-yours'));
  if (actor.kind === 'person' && actor.grant.id === grant.id) return noBecause(identityProblem('grant.own'));
  return grant.ended ? noBecause(identityProblem('grant.ended')) : yes;
}

export interface PersonToManage {
  id: string;
  /** Every grant of theirs in force, in this unit or any other. */
  grants: readonly { role: string; unitPath: string }[];
}

/**
 * Changing somebody's address, handing them a link for a new password, lifting a lock. Whoever can do that can become
 * that person, so every grant of theirs must be one that the actor could give.
 */
export function mayManagePerson(actor: Actor, person: PersonToManage): Verdict {
  if (managedPath(actor) === undefined) return noBecause(platformProblem('not-allowed'));
  if (actor.kind === 'person' && actor.personId === person.id) return noBecause(identityProblem('person.oneself'));
  const within = person.grants.every(
    (grant) =>
      manages(actor, grant.unitPath) && (grantableRoles(roleOf(actor)) as readonly string[]).includes(grant.role),
  );
  return within ? yes : noBecause(identityProblem('person.elsewhere'));
}

/** Adding, renaming and closing neighbourhood groups of one's ward. */
export const mayManageNeighbourhoods = (actor: Actor, commune: { path: string }): Verdict =>
  manages(actor, commune.path) ? yes : noBecause(platformProblem('not-allowed'));

/** Mergers, divisions and new codes: an administrator above the unit, never of the unit itself. */
export function mayDecideSuccession(actor: Actor, unit: { path: string }): Verdict {
  if (actor.kind === 'system') return yes;
  const above = manages(actor, unit.path) && actor.kind === 'person' && actor.grant.unitPath !== unit.path;
  return allOf(above && roleOf(actor) === 'administrator' ? yes : noBecause(platformProblem('not-allowed')));
}
