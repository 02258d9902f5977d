import type { Reader } from '#platform/db.server.ts';
import { withinSentence } from '#standards/vietnam/unit-name.ts';

/** How a unit's papers begin: what its clerk set, else what follows from its name. The caller has checked who asks. */
export async function extractLetterhead(db: Reader, unitId: string, now: Date) {
  const row = await db
    .selectFrom('identity.unit as unit')
    .leftJoin('documents.letterhead as letterhead', 'letterhead.unitId', 'unit.id')
    .select(['unit.name', 'unit.fullName', 'letterhead.parent', 'letterhead.name as set', 'letterhead.place'])
    .where('unit.id', '=', unitId)
    .executeTakeFirstOrThrow();
  // Who signs TL. CHỦ TỊCH; where the office has no head, the name is written by hand.
  const head = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select('person.name')
    .where('grant.unitId', '=', unitId)
    .where('grant.role', '=', 'economic-office-head')
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .orderBy('grant.validFrom')
    .limit(1)
    .executeTakeFirst();
  return {
    signer: head?.name ?? '',
    parent: row.parent ?? '',
    name: row.set ?? `Ủy ban nhân dân\n${withinSentence(row.fullName)}`,
    place: row.place ?? row.name,
  };
}
