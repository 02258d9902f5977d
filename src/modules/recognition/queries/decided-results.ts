import type { Reader } from '#platform/db.server.ts';

/**
 * Which of these dossiers have their present result in a decision that is not given up: a draft counts, since its paper may
 * be signed already. For the dossiers, which stand below and ask through a hook.
 */
export async function decidedResults(db: Reader, dossierIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (dossierIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('recognition.decisionItem as item')
    .innerJoin('dossiers.dossier as dossier', (join) =>
      join.onRef('dossier.id', '=', 'item.dossierId').onRef('dossier.settledAt', '=', 'item.settledAt'),
    )
    .select('dossier.id')
    .where('dossier.id', 'in', dossierIds)
    .where('item.droppedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
