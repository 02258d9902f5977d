import type { Database } from '#platform/db.server.ts';

/** Says of units that what they hold is demonstration data, so that every page shows it. For the demonstration seed. */
export async function markSampleUnits(db: Database, unitIds: readonly string[]): Promise<void> {
  await db.updateTable('identity.unit').set({ sample: true }).where('id', 'in', unitIds).execute();
}
