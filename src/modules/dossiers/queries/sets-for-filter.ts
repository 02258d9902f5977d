import type { Reader } from '#platform/db.server.ts';

/** The criteria sets that a list of dossiers can be narrowed to, in the order of the law. */
export const setsForFilter = (db: Reader) =>
  db.selectFrom('regulation.criteriaSet').select(['code', 'number', 'name']).orderBy('number').execute();
