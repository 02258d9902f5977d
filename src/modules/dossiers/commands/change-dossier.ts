import { sql, type Updateable } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { DossiersDossier } from '#platform/schema.generated.ts';
import { type DossierState, type DossierStep, nextState } from '../rules/dossier-states.ts';
import type { LockedDossier } from './lock-dossier.ts';

type DossierChange = Omit<Updateable<DossiersDossier>, 'id' | 'state' | 'version'>;

/** Takes a step of the workflow on a locked dossier: its next state, the version, what else changes, and the event. */
export async function changeDossier(
  { db, record }: CommandContext,
  dossier: LockedDossier,
  step: DossierStep,
  change: DossierChange = {},
  details: Record<string, unknown> = {},
): Promise<{ id: string; state: DossierState }> {
  const state = stateAfter(dossier, step);
  await db
    .updateTable('dossiers.dossier')
    .set({ ...change, state, version: sql`version + 1` })
    .where('id', '=', dossier.id)
    .execute();
  record({
    subject: { kind: 'dossier', id: dossier.id },
    unitId: dossier.unitId,
    details: { ...details, ...(state !== dossier.state && { from: dossier.state, to: state }) },
  });
  return { id: dossier.id, state };
}

function stateAfter(dossier: LockedDossier, step: DossierStep): DossierState {
  const next = nextState(dossier.state, step);
  if (next === 'state-before-council') return dossier.stateBeforeCouncil as DossierState;
  // The predicate in access.ts refused this before; reaching it is a fault of ours.
  if (next === undefined) throw new Error(`${step} is no step from ${dossier.state}`);
  return next;
}
