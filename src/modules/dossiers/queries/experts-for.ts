import type { Reader } from '#platform/db.server.ts';

/** Who may be asked to read a dossier of these units, and who reads it now. The caller checks who asks. */
export async function expertsFor(
  db: Reader,
  { dossierId, unitIds, now }: { dossierId: string; unitIds: string[]; now: Date },
) {
  const [choices, reading] = await Promise.all([
    db
      .selectFrom('identity.roleGrant as grant')
      .innerJoin('identity.person as person', 'person.id', 'grant.personId')
      .select(['person.id', 'person.name'])
      .distinct()
      .where('grant.role', '=', 'expert')
      .where('grant.unitId', 'in', unitIds)
      .where('grant.validFrom', '<=', now)
      .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
      .orderBy('person.name')
      .execute(),
    db
      .selectFrom('dossiers.reader as reader')
      .innerJoin('identity.person as person', 'person.id', 'reader.personId')
      .select(['reader.id', 'person.name', 'reader.validTo'])
      .where('reader.dossierId', '=', dossierId)
      .where((eb) => eb.or([eb('reader.validTo', 'is', null), eb('reader.validTo', '>', now)]))
      .orderBy('reader.validTo')
      .execute(),
  ]);
  return { choices, reading };
}
