import type { Performer } from '#platform/performer.ts';

/**
 * Notes how far a long job is, beside the transaction that does the work, so that a page can show a bar. No command: it
 * changes nothing that anybody decides by, and an event for each step would drown the history.
 */
export async function noteProgress(
  { db, clock }: Performer,
  runId: string,
  progress: { done: number; total: number | null },
): Promise<void> {
  const values = { ...progress, at: clock() };
  await db
    .insertInto('registry.runProgress')
    .values({ runId, ...values })
    .onConflict((conflict) => conflict.column('runId').doUpdateSet(values))
    .execute();
}
