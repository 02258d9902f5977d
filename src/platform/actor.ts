/** What a person may do as, right now: one grant of theirs. */
export interface ActiveGrant {
  id: string;
  role: string;
  /** The unit the grant stands on, and its path in the tree (`VN/01/00175/`). */
  unitId: string;
  unitPath: string;
  unitName: string;
  scopeKind: 'council' | 'producer' | null;
  scopeId: string | null;
}

/** A signed-in person acting under one of their grants. */
export interface PersonActor {
  kind: 'person';
  personId: string;
  name: string;
  sessionId: string;
  grant: ActiveGrant;
}

/** The software itself: jobs, seeds, the command line. */
export interface SystemActor {
  kind: 'system';
  /** Who started it: `seed`, `job`, `cli`. */
  reason: string;
}

/** A visitor who has not signed in, in front of the few forms that need no account. */
export interface VisitorActor {
  kind: 'visitor';
}

export type Actor = PersonActor | SystemActor | VisitorActor;

export const systemActor = (reason: string): SystemActor => ({ kind: 'system', reason });
export const visitor: VisitorActor = { kind: 'visitor' };

/** The role name that the permission matrix knows: a grant's role, `system` or `visitor`. */
export const roleOf = (actor: Actor): string => (actor.kind === 'person' ? actor.grant.role : actor.kind);

/** Key under which an actor's form answers are remembered. */
export const actorKey = (actor: Actor): string =>
  actor.kind === 'person' ? `${actor.personId}:${actor.grant.id}` : roleOf(actor);
