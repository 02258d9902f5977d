import { noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';

/** Who writes the ward's register: its economic office, and the seed. */
export const registryWriters = ['economic-office', 'economic-office-head', 'system'] as const;

/** The register of a unit is written by that unit's office. */
export function mayWriteRegister(actor: Actor, unitId: string): Verdict {
  if (actor.kind === 'system') return yes;
  if (actor.kind === 'person' && actor.grant.unitId === unitId) return yes;
  return noBecause(platformProblem('not-allowed'));
}

/** Who adds to what the register says about a producer: the producer, and the office that keeps the register. */
export const registryContributors = ['producer', ...registryWriters] as const;

/** Papers are taken in at the counter too. */
export const paperKeepers = ['producer', 'one-stop-desk', ...registryWriters] as const;

/** Who may open what the law calls sensitive about a representative; each opening is recorded. */
export const detailReaders = ['producer', 'economic-office', 'economic-office-head', 'ward-leader'] as const;

/** Whose revenue and labour it is, and who judges criteria 3.3 and 3.4 for the ward. */
const figureReaders: readonly string[] = [...detailReaders, 'inspector'];

/** The producer about itself, the ward about its own producers. */
export function mayContribute(actor: Actor, producer: { unitId: string; producerId: string }): Verdict {
  if (actor.kind === 'system') return yes;
  if (actor.kind !== 'person' || actor.grant.unitId !== producer.unitId)
    return noBecause(platformProblem('not-allowed'));
  if (actor.grant.role === 'producer' && actor.grant.scopeId !== producer.producerId)
    return noBecause(platformProblem('not-allowed'));
  return yes;
}

const includesRole = (roles: readonly string[], actor: Actor): boolean => roles.includes(roleOf(actor));

/** Which parts of a producer's page this viewer has; the rows themselves are narrowed by visible-register.ts. */
export const readsOf = (viewer: Actor) => ({
  detail: includesRole(detailReaders, viewer),
  figures: includesRole(figureReaders, viewer),
  // The group leader knows who takes part, not what their papers say.
  papers: viewer.kind === 'person' && viewer.grant.role !== 'neighbourhood-leader',
});

export const isContributor = (viewer: Actor): boolean => includesRole(registryContributors, viewer);
export const isPaperKeeper = (viewer: Actor): boolean => includesRole(paperKeepers, viewer);

/** Whether the pages offer the register's forms to this viewer at all. */
export const isRegistryWriter = (actor: Actor): boolean =>
  (registryWriters as readonly string[]).includes(roleOf(actor));

// The dossiers, which stand above the register, decide again whether it may be opened now.
const dossierOpeners = ['producer', 'one-stop-desk', 'economic-office', 'economic-office-head'];

/** Whether a product's page leads on to opening its dossier. */
export const isDossierOpener = (actor: Actor): boolean => dossierOpeners.includes(roleOf(actor));
