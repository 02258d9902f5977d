import type { Reader } from '#platform/db.server.ts';

/** The grants in force of people who act for a producer. */
export const grantsForProducer = (db: Reader, producerId: string, now: Date) =>
  db
    .selectFrom('identity.roleGrant')
    .select(['id', 'personId', 'unitId'])
    .where('role', '=', 'producer')
    .where('scopeId', '=', producerId)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
    .execute();
