import type { Actor } from '#platform/actor.ts';

/** The official who does for a producer what is the producer's to do; null where the producer, or the software, does it. */
export const officialOf = (actor: Actor): string | null =>
  actor.kind === 'person' && actor.grant.role !== 'producer' ? actor.personId : null;
