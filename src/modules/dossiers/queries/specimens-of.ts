import type { Reader } from '#platform/db.server.ts';
import { type SpecimenKind, specimenStanding } from '../rules/specimens.ts';

/** The ledger of a dossier's product samples, newest first, and how many of each lot are whole. The caller checks who reads. */
export async function specimensOf(db: Reader, dossierId: string, setNumber: number) {
  const entries = await db
    .selectFrom('dossiers.specimenEntry as entry')
    .leftJoin('identity.person as person', 'person.id', 'entry.recordedBy')
    .select([
      'entry.id',
      'entry.lot',
      'entry.kind',
      'entry.quantity',
      'entry.happenedOn',
      'entry.handedBy',
      'entry.takenBy',
      'entry.note',
      'entry.recordedAt',
      'person.name as recordedBy',
    ])
    .where('entry.dossierId', '=', dossierId)
    .orderBy('entry.recordedAt')
    .orderBy('entry.id')
    .execute();
  const ledger = entries.map((entry) => ({ ...entry, kind: entry.kind as SpecimenKind }));
  return { entries: [...ledger].reverse(), standing: specimenStanding(ledger, setNumber) };
}

export type Specimens = Awaited<ReturnType<typeof specimensOf>>;
