import type { Expression, SqlBool } from 'kysely';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleDossiers } from '../queries/visible-dossiers.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import type { DossierOutcome } from '../rules/outcome.ts';

/**
 * The dossier that a command acts on, locked against every other change, only among those the actor sees (or those of
 * `among`). Throws not-found.
 */
export async function lockDossier(
  { db, actor, now }: CommandContext,
  dossierId: string,
  among: Expression<SqlBool> = visibleDossiers(actor, now),
) {
  const dossier = await db
    .selectFrom('dossiers.dossier as dossier')
    .selectAll('dossier')
    .where('dossier.id', '=', dossierId)
    .where(among)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!dossier) throw platformProblem('not-found');
  return {
    ...dossier,
    state: dossier.state as DossierState,
    selfMarks: dossier.selfMarks as unknown as Marks,
    outcome: dossier.outcome as unknown as DossierOutcome | null,
  };
}

export type LockedDossier = Awaited<ReturnType<typeof lockDossier>>;

/** A dossier's paper and its dossier, both locked: the dossier first, as everywhere. Throws not-found. */
export async function lockEvidence(context: CommandContext, evidenceId: string) {
  const found = await context.db
    .selectFrom('dossiers.evidence')
    .select(['dossierId'])
    .where('id', '=', evidenceId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const dossier = await lockDossier(context, found.dossierId);
  const evidence = await context.db
    .selectFrom('dossiers.evidence')
    .selectAll()
    .where('id', '=', evidenceId)
    .where('removedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!evidence) throw platformProblem('not-found');
  return { dossier, evidence };
}
