import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/** The unit whose page the viewer sees first: their own, or the ward of their neighbourhood group. */
export async function homeUnitOf(db: Reader, viewer: Actor): Promise<string> {
  if (viewer.kind !== 'person') return 'VN';
  const unit = await db
    .selectFrom('identity.unit')
    .select(['id', 'kind', 'parentId'])
    .where('id', '=', viewer.grant.unitId)
    .executeTakeFirst();
  return (unit?.kind === 'neighbourhood' ? unit.parentId : unit?.id) ?? 'VN';
}
