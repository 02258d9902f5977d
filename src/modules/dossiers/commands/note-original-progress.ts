import type { Performer } from '#platform/performer.ts';

/** Notes how far the making of an original is, beside its transaction. No command: nobody decides anything by it. */
export async function noteOriginalProgress(
  { db, clock }: Pick<Performer, 'db' | 'clock'>,
  originalId: string,
  progress: { done: number; total: number },
): Promise<void> {
  const values = { ...progress, at: clock() };
  await db
    .insertInto('dossiers.originalProgress')
    .values({ originalId, ...values })
    .onConflict((conflict) => conflict.column('originalId').doUpdateSet(values))
    .execute();
}
