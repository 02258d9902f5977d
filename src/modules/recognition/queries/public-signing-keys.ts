import type { Reader } from '#platform/db.server.ts';

/** Every key that a unit signs or signed with, for whoever verifies: names, and whether it leaked. */
export const publicSigningKeys = (db: Reader) =>
  db
    .selectFrom('recognition.signingKey as key')
    .innerJoin('identity.unit as unit', 'unit.id', 'key.unitId')
    .select([
      'key.did',
      'key.createdAt',
      'key.retiredAt',
      'key.distrustedAt',
      'key.sample',
      'unit.code as unitCode',
      'unit.fullName as unitName',
    ])
    .orderBy('unit.path')
    .orderBy('key.createdAt', 'desc')
    .execute();
