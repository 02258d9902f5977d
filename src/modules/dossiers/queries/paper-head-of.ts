import type { Reader } from '#platform/db.server.ts';

/** How a unit's papers begin: the body above it, its name, its place. */
export async function paperHeadOf(db: Reader, unitId: string) {
  const [unit, letterhead] = await Promise.all([
    db
      .selectFrom('identity.unit as unit')
      .leftJoin('identity.unit as parent', 'parent.id', 'unit.parentId')
      .select(['unit.fullName', 'unit.name', 'parent.fullName as parentName'])
      .where('unit.id', '=', unitId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('documents.letterhead')
      .select(['parent', 'name', 'place'])
      .where('unitId', '=', unitId)
      .executeTakeFirst(),
  ]);
  return {
    issuer: {
      parent: letterhead?.parent || (unit.parentName ? `UBND ${unit.parentName}` : undefined),
      name: letterhead?.name || `ỦY BAN NHÂN DÂN\n${unit.fullName}`,
    },
    place: letterhead?.place || unit.name.replace(/^(Phường|Xã|Đặc khu) /, ''),
  };
}
