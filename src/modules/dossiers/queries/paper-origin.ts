import type { Reader } from '#platform/db.server.ts';
import { paperSetsOf } from './paper-sets.ts';

/**
 * How a dossier came: entered or filed at the counter for the producer and by whom, and its last set on paper with why it does not
 * agree with the electronic one. The caller has checked who reads.
 */
export async function paperOrigin(
  db: Reader,
  dossier: { id: string; channel: string; enteredBy: string | null; filedBy: string | null; producerName: string },
) {
  const ids = [dossier.enteredBy, dossier.filedBy].filter((id) => id !== null);
  const [{ sets }, officials] = await Promise.all([
    paperSetsOf(db, dossier.id),
    ids.length > 0 ? db.selectFrom('identity.person').select(['id', 'name']).where('id', 'in', ids).execute() : [],
  ]);
  const nameOf = (personId: string | null) => officials.find(({ id }) => id === personId)?.name ?? null;
  return {
    isPaper: dossier.channel === 'paper',
    enteredByName: nameOf(dossier.enteredBy),
    filedByName: nameOf(dossier.filedBy),
    producerName: dossier.producerName,
    last: sets[0] ?? null,
  };
}

export type PaperOrigin = Awaited<ReturnType<typeof paperOrigin>>;
