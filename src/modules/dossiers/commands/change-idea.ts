import { sql, type Updateable } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { DossiersIdea } from '#platform/schema.generated.ts';
import type { LockedIdea } from './lock-idea.ts';

/** Writes a step of an idea: what changes, its version, and the event. */
export async function changeIdea(
  { db, record }: CommandContext,
  idea: LockedIdea,
  change: Omit<Updateable<DossiersIdea>, 'id' | 'version'>,
  details: Record<string, unknown> = {},
): Promise<{ id: string }> {
  await db
    .updateTable('dossiers.idea')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', idea.id)
    .execute();
  record({
    subject: { kind: 'idea', id: idea.id },
    unitId: idea.unitId,
    details: { ...details, ...(change.state !== undefined && { from: idea.state, to: change.state }) },
  });
  return { id: idea.id };
}
