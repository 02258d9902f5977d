import { sql } from 'kysely';
import type { Reader } from '#platform/db.server.ts';
import type { RecordedLevel } from '../rules/competence.ts';

/**
 * Whether somebody of the office of that level above the commune worked here at that moment: what such an office decides, it
 * enters itself, and the commune does not say it in its place. The districts are gone and never worked here.
 */
export async function isOfficeUsing(
  db: Reader,
  { communeId, level, at }: { communeId: string; level: RecordedLevel; at: Date },
): Promise<boolean> {
  if (level !== 'province' && level !== 'centre') return false;
  const grant = await db
    .selectFrom('identity.unit as unit')
    .innerJoin('identity.unit as above', (join) => join.on(sql<boolean>`starts_with(unit.path, above.path)`))
    .innerJoin('identity.roleGrant as grant', 'grant.unitId', 'above.id')
    .select('grant.id')
    .where('unit.id', '=', communeId)
    .where('above.id', '!=', communeId)
    .where('grant.role', '=', level === 'province' ? 'provincial-office' : 'central-office')
    .where('grant.validFrom', '<=', at)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', at)]))
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}
