import type { Reader } from '#platform/db.server.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';

/** An import as its job needs it; undefined where it is gone. */
export const importToWork = (db: Reader, importId: string) =>
  db
    .selectFrom('registry.importRun as run')
    .leftJoin('platform.file as file', 'file.id', 'run.fileId')
    .select(['run.id', 'run.unitId', 'run.state', 'run.askedBy', 'run.grantId', 'run.rowsGood', 'file.sha256'])
    .where('run.id', '=', importId)
    .executeTakeFirst();

/** What rows of a file are compared with: the unit's neighbourhood groups by folded name, and its open producers. */
export async function importSurroundings(db: Reader, unitId: string) {
  const [groups, producers] = await Promise.all([
    db
      .selectFrom('identity.unit')
      .select(['id', 'fullName'])
      .where('parentId', '=', unitId)
      .where('kind', '=', 'neighbourhood')
      .where('validTo', 'is', null)
      .execute(),
    db
      .selectFrom('registry.producer')
      .select(['id', 'searchKey', 'taxCode', 'phone'])
      .where('unitId', '=', unitId)
      .where('closedAt', 'is', null)
      .execute(),
  ]);
  return {
    neighbourhoods: new Map(groups.map(({ id, fullName }) => [foldVietnamese(fullName), id])),
    taxCodes: new Set(producers.flatMap(({ taxCode }) => taxCode ?? [])),
    byPhone: new Map(producers.flatMap(({ phone, id }) => (phone ? [[phone, id] as const] : []))),
    byName: new Map(producers.map(({ searchKey, id }) => [searchKey, id])),
  };
}
export type ImportSurroundings = Awaited<ReturnType<typeof importSurroundings>>;
