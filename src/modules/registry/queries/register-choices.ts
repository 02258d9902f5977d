import type { Reader } from '#platform/db.server.ts';

/** The criteria sets in force, for a list to choose from, in the order of the law. */
export const setChoices = (db: Reader) =>
  db
    .selectFrom('regulation.criteriaSet')
    .select(['code', 'number', 'name', 'productGroup'])
    .orderBy('number')
    .execute();

/** The neighbourhood groups of a commune, for a list to choose from. */
export const neighbourhoodChoices = (db: Reader, unitId: string) =>
  db
    .selectFrom('identity.unit')
    .select(['id', 'name'])
    .where('parentId', '=', unitId)
    .where('kind', '=', 'neighbourhood')
    .where('validTo', 'is', null)
    .orderBy('searchKey')
    .execute();
