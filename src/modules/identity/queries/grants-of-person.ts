import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';

export interface GrantInForce {
  id: string;
  role: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  scopeKind: string | null;
  scopeId: string | null;
  validTo: Date | null;
}

/** A person's grants in force on units that still exist, the earliest first. */
export async function grantsOfPerson(db: Reader, personId: string, now: Date): Promise<GrantInForce[]> {
  return db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select([
      'grant.id',
      'grant.role',
      'grant.unitId',
      'unit.fullName as unitName',
      'unit.path as unitPath',
      'grant.scopeKind',
      'grant.scopeId',
      'grant.validTo',
    ])
    .where('grant.personId', '=', personId)
    .where('grant.validFrom', '<=', now)
    .where((where) => where.or([where('grant.validTo', 'is', null), where('grant.validTo', '>', now)]))
    .where((where) => where.or([where('unit.validTo', 'is', null), where('unit.validTo', '>', today(now))]))
    .orderBy('grant.validFrom')
    .orderBy('grant.id')
    .execute();
}
