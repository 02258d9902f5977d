import type { Reader } from '#platform/db.server.ts';
import { withinSentence } from '../unit-messages.vi.ts';

/** How a unit's papers begin: what its clerk set, else what follows from its name. The caller has checked who asks. */
export async function extractLetterhead(db: Reader, unitId: string) {
  const row = await db
    .selectFrom('identity.unit as unit')
    .leftJoin('documents.letterhead as letterhead', 'letterhead.unitId', 'unit.id')
    .select(['unit.name', 'unit.fullName', 'letterhead.parent', 'letterhead.name as set', 'letterhead.place'])
    .where('unit.id', '=', unitId)
    .executeTakeFirstOrThrow();
  return {
    parent: row.parent ?? '',
    name: row.set ?? `Ủy ban nhân dân\n${withinSentence(row.fullName)}`,
    place: row.place ?? row.name,
  };
}
