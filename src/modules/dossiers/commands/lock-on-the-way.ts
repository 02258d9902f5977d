import type { CommandContext } from '#platform/command.ts';
import { isLeftOver } from '../queries/results-left-over.ts';
import type { DossierOutcome } from '../rules/outcome.ts';
import { type LockedDossier, lockDossier } from './lock-dossier.ts';

/** A dossier that its commune takes on towards the province, locked, and whether its commune's own result is left over. */
export async function lockOnTheWay(context: CommandContext, dossierId: string) {
  const dossier = await lockDossier(context, dossierId);
  return { ...dossier, isLeftOver: await isLeftOver(context.db, dossier, context.now) };
}

/** What a commune's own result is once its dossier goes on without a decision: a rehearsal (Điều 4 QĐ 26/2026/QĐ-TTg). */
export const resultLeftBehind = ({ state, outcome }: Pick<LockedDossier, 'state' | 'outcome'>) =>
  state === 'settled' && outcome !== null
    ? { settledAt: null, outcome: JSON.stringify({ ...outcome, rehearsal: true } satisfies DossierOutcome) }
    : {};
