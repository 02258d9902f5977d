import type { Reader } from '#platform/db.server.ts';

/** Which members may not score a product: their declared interest holds. */
export async function conflictedMembers(db: Reader, itemId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('scoring.interest')
    .select('memberId')
    .where('agendaItemId', '=', itemId)
    .where('dismissedAt', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.memberId));
}
