import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain, type May } from '#platform/explain.ts';
import { mayDecideSuccession, mayManageNeighbourhoods } from '../access.ts';

/** One unit with its successions, and what the viewer may do there; undefined for what does not exist or is not shown. */
export async function unitPage(db: Reader, viewer: Actor, unitId: string) {
  const unit = await db
    .selectFrom('identity.unit as unit')
    .leftJoin('identity.unit as parent', 'parent.id', 'unit.parentId')
    .select(['unit.id', 'unit.kind', 'unit.code', 'unit.fullName', 'unit.path', 'unit.validFrom', 'unit.validTo'])
    .select(['unit.parentId', 'parent.fullName as parentName'])
    .where('unit.id', '=', unitId)
    .executeTakeFirst();
  if (!unit || unit.kind === 'neighbourhood') return undefined;
  const successions = await db
    .selectFrom('identity.unitSuccession as succession')
    .innerJoin('identity.unit as old', 'old.id', 'succession.unitId')
    .innerJoin('identity.unit as successor', 'successor.id', 'succession.successorId')
    .select(['old.id as unitId', 'old.fullName as unitName', 'successor.fullName as successorName'])
    .select(['successor.id as successorId', 'succession.onDate', 'succession.instrument', 'succession.carriesWork'])
    .where((where) => where.or([where('old.id', '=', unitId), where('successor.id', '=', unitId)]))
    .orderBy('succession.onDate')
    .orderBy('successor.id')
    .execute();
  const neighbourhoods: May = explain(mayManageNeighbourhoods(viewer, unit));
  const succession: May = explain(mayDecideSuccession(viewer, unit));
  return { ...unit, successions, may: { neighbourhoods, succession } };
}
