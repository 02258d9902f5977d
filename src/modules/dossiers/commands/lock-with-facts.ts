import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { reportFacts } from '../queries/report-facts.ts';
import { lockDossier } from './lock-dossier.ts';

/** A dossier, locked, with what its papers print and the unit whose paper it becomes: the actor's, else the commune's. */
export async function lockWithFacts(context: CommandContext, dossierId: string) {
  const dossier = await lockDossier(context, dossierId);
  const facts = await reportFacts(context.db, dossierId);
  if (!facts) throw platformProblem('not-found');
  const { actor } = context;
  return { dossier, facts, actingUnitId: actor.kind === 'person' ? actor.grant.unitId : dossier.unitId };
}
