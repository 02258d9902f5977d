import type { Reader } from '#platform/db.server.ts';

/**
 * Earlier dossiers of the same product in the same unit that came to an end and still have papers, newest first: what
 * `evidence.reuse` may take from. The caller has checked who works on the dossier.
 */
export const endedDossiersOf = (db: Reader, dossier: { id: string; productId: string; unitId: string }) =>
  db
    .selectFrom('dossiers.dossier as earlier')
    .select(['earlier.id', 'earlier.number', 'earlier.state'])
    .where('earlier.productId', '=', dossier.productId)
    .where('earlier.unitId', '=', dossier.unitId)
    .where('earlier.id', '!=', dossier.id)
    .where('earlier.state', 'in', ['lapsed', 'withdrawn', 'settled'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('dossiers.evidence as evidence')
          .select('evidence.id')
          .whereRef('evidence.dossierId', '=', 'earlier.id')
          .where('evidence.removedAt', 'is', null),
      ),
    )
    .orderBy('earlier.createdAt', 'desc')
    .limit(20)
    .execute();
