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

/** Whether the pages offer the register's forms to this viewer at all. */
export const isRegistryWriter = (actor: Actor): boolean =>
  (registryWriters as readonly string[]).includes(roleOf(actor));

// The dossiers, which stand above the register, decide again whether it may be opened now.
const dossierOpeners = ['producer', 'one-stop-desk', 'economic-office', 'economic-office-head'];

/** Whether a product's page leads on to opening its dossier. */
export const isDossierOpener = (actor: Actor): boolean => dossierOpeners.includes(roleOf(actor));
