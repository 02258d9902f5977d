import type { Reader } from '#platform/db.server.ts';

/** Whether somebody of the office of the commune's province has a grant that holds now. */
export async function isProvinceUsing(db: Reader, communeId: string, now: Date): Promise<boolean> {
  const grant = await db
    .selectFrom('identity.unit as unit')
    .innerJoin('identity.roleGrant as grant', 'grant.unitId', 'unit.parentId')
    .select('grant.id')
    .where('unit.id', '=', communeId)
    .where('grant.role', '=', 'provincial-office')
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}
