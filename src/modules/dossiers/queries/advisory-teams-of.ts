import type { Reader } from '#platform/db.server.ts';

/** Councils of a unit whose advisory team has somebody today: a dossier given to another would be nobody's work. */
export async function advisoryTeamsOf(db: Reader, unitId: string | null, now: Date): Promise<string[]> {
  if (unitId === null) return [];
  const teams = await db
    .selectFrom('identity.roleGrant')
    .select('scopeId')
    .distinct()
    .where('role', '=', 'advisory-team')
    .where('unitId', '=', unitId)
    .where('scopeId', 'is not', null)
    .where('validFrom', '<=', now)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', now)]))
    .execute();
  return teams.flatMap(({ scopeId }) => scopeId ?? []);
}
