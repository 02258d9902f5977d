import { sql, type Updateable } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { DossiersDossier } from '#platform/schema.generated.ts';
import { type DossierState, type DossierStep, endStates, nextState } from '../rules/dossier-states.ts';
import { freezeForms } from './freeze-forms.ts';
import type { LockedDossier } from './lock-dossier.ts';

type DossierChange = Omit<Updateable<DossiersDossier>, 'id' | 'state' | 'version'>;

/**
 * Takes a step of the workflow on a locked dossier: its next state, what a pause remembers, the version, what else
 * changes, and the event.
 */
export async function changeDossier(
  context: CommandContext,
  dossier: LockedDossier,
  step: DossierStep,
  change: DossierChange = {},
  details: Record<string, unknown> = {},
): Promise<{ id: string; state: DossierState }> {
  const answer = await moveDossier(context, dossier, step, change);
  context.record({
    subject: { kind: 'dossier', id: dossier.id },
    unitId: dossier.unitId,
    details: { ...details, ...(answer.state !== dossier.state && { from: dossier.state, to: answer.state }) },
  });
  return answer;
}

/** The same without an event, for a command that moves several dossiers and records once. */
export async function moveDossier(
  context: CommandContext,
  dossier: LockedDossier,
  step: DossierStep,
  change: DossierChange = {},
): Promise<{ id: string; state: DossierState }> {
  const { db, actor, now } = context;
  const state = stateAfter(dossier, step);
  // What the producer hands over, first or again, stands from here on.
  if (isPrepared(dossier.state) && !isPrepared(state) && !(endStates as readonly string[]).includes(state))
    await freezeForms(context, dossier);
  await db
    .updateTable('dossiers.dossier')
    .set({ ...change, ...remembered(dossier, state), state, version: sql`version + 1` })
    .where('id', '=', dossier.id)
    .execute();
  // A request for a supplement ends with the wait for it, however the wait ends.
  if (dossier.state === 'awaiting-supplement' && state !== 'awaiting-supplement')
    await db
      .updateTable('dossiers.supplementRequest')
      .set({
        closedAs: closedAs[step] ?? 'ended',
        closedAt: now,
        closedBy: actor.kind === 'person' ? actor.personId : null,
      })
      .where('dossierId', '=', dossier.id)
      .where('closedAt', 'is', null)
      .execute();
  return { id: dossier.id, state };
}

const isPrepared = (state: DossierState): boolean => nextState(state, 'form.save') !== undefined;

const closedAs: { [step in DossierStep]?: string } = {
  'dossier.supplement': 'supplemented',
  'dossier.drop-supplement': 'dropped',
  'dossier.defer': 'deferred',
};

// A pause keeps the state it came from. Deferring in the middle of a supplement returns to where that one came from.
function remembered(dossier: LockedDossier, next: DossierState): DossierChange {
  if (dossier.state === next) return {};
  return {
    stateBeforeSupplement: next === 'awaiting-supplement' ? dossier.state : null,
    stateBeforeDeferral: next === 'deferred' ? (dossier.stateBeforeSupplement ?? dossier.state) : null,
  };
}

function stateAfter(dossier: LockedDossier, step: DossierStep): DossierState {
  const next = nextState(dossier.state, step);
  if (next === 'state-before-council') return dossier.stateBeforeCouncil as DossierState;
  if (next === 'state-before-supplement') return dossier.stateBeforeSupplement as DossierState;
  if (next === 'state-before-deferral') return dossier.stateBeforeDeferral as DossierState;
  // The predicate in access.ts refused this before; reaching it is a fault of ours.
  if (next === undefined) throw new Error(`${step} is no step from ${dossier.state}`);
  return next;
}
