import type { Reader } from '#platform/db.server.ts';

export interface CriteriaSetRow {
  code: string;
  number: number;
  name: string;
  group: string;
  instrument: string;
}

/** Every criteria set of the loaded law packs, by number. Law is public: no viewer. */
export async function criteriaSetList(db: Reader): Promise<CriteriaSetRow[]> {
  return db
    .selectFrom('regulation.criteriaSet as set')
    .innerJoin('regulation.pack as pack', 'pack.id', 'set.packId')
    .select(['set.code', 'set.number', 'set.name', 'set.productGroup as group', 'pack.instrument'])
    .orderBy('pack.validFrom', 'desc')
    .orderBy('set.number')
    .execute();
}
