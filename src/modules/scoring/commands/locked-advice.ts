import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { advisedDossiers } from '../queries/advised-dossiers.ts';

/**
 * The dossier that somebody advises on, locked shared (its state stays) or for a step of its own, only among those the actor sees: the team's
 * council has it, the expert's term runs, nobody declared an interest. Throws not-found.
 */
export async function lockAdvisedDossier(
  { db, actor, now }: CommandContext,
  dossierId: string,
  lock: 'shared' | 'exclusive' = 'shared',
) {
  const query = db
    .selectFrom('dossiers.dossier as dossier')
    .select(['dossier.id', 'dossier.unitId', 'dossier.state', 'dossier.setCode', 'dossier.forwardedTo'])
    .where('dossier.id', '=', dossierId)
    .where(advisedDossiers(actor, now));
  const dossier = await (lock === 'shared' ? query.forShare() : query.forNoKeyUpdate()).executeTakeFirst();
  if (!dossier) throw platformProblem('not-found');
  return dossier;
}

/** The unit whose advisers write: the event and the files are its. */
export const adviserUnit = ({ actor }: CommandContext, dossier: { unitId: string }): string =>
  actor.kind === 'person' ? actor.grant.unitId : dossier.unitId;
