import type { CommandContext } from '../command.ts';
import type { ReceivedFile } from './receive-upload.ts';

/** Writes the row of a file whose content is in the store, inside a command's transaction. Gives the row's id. */
export async function recordFile(
  { db, actor, now, newId }: CommandContext,
  file: ReceivedFile,
  unitId: string | null,
): Promise<string> {
  const id = newId();
  const storedBy = actor.kind === 'person' ? actor.personId : null;
  await db
    .insertInto('platform.file')
    .values({ ...file, id, unitId, storedBy, storedAt: now })
    .execute();
  return id;
}
