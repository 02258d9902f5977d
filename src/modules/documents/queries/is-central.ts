import type { Reader } from '#platform/db.server.ts';

/** Whether the unit is the ministry: it writes its own few papers, and none that a committee signs. */
export async function isCentral(db: Reader, unitId: string): Promise<boolean> {
  const unit = await db.selectFrom('identity.unit').select('kind').where('id', '=', unitId).executeTakeFirst();
  return unit?.kind === 'central';
}
