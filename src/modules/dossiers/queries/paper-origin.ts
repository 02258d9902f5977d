import type { Reader } from '#platform/db.server.ts';
import { paperSetsOf } from './paper-sets.ts';

/**
 * How a dossier came: entered at the counter for the producer and by whom, and its last set on paper with why it does not
 * agree with the electronic one. The caller has checked who reads.
 */
export async function paperOrigin(
  db: Reader,
  dossier: { id: string; channel: string; enteredBy: string | null; producerName: string },
) {
  const [{ sets }, official] = await Promise.all([
    paperSetsOf(db, dossier.id),
    dossier.enteredBy
      ? db.selectFrom('identity.person').select('name').where('id', '=', dossier.enteredBy).executeTakeFirst()
      : undefined,
  ]);
  return {
    isPaper: dossier.channel === 'paper',
    enteredByName: official?.name ?? null,
    producerName: dossier.producerName,
    last: sets[0] ?? null,
  };
}

export type PaperOrigin = Awaited<ReturnType<typeof paperOrigin>>;
