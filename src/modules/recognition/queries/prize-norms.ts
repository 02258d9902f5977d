import type { Reader } from '#platform/db.server.ts';
import type { PrizeNorm } from '../rules/prize.ts';

/** Every norm for prizes, the law's and those of units; no viewer: they are public rules. */
export const prizeNorms = (db: Reader): Promise<PrizeNorm[]> =>
  db
    .selectFrom('recognition.prizeNorm')
    .select(['id', 'unitId', 'stars', 'amount', 'instrument', 'validFrom', 'validTo'])
    .orderBy('stars')
    .orderBy('validFrom')
    .execute();
