import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** A paper of a dossier that has run out. */
export interface ExpiredPaper {
  dossierId: string;
  evidenceId: string;
  title: string;
  expiresOn: LocalDate;
}

/**
 * The papers of some dossiers, taken from the register, that no longer count on a day (their last day itself counts):
 * asked at filing and again on the day of the council. The caller has checked who reads these dossiers.
 */
export async function expiredPapersOf(db: Reader, dossierIds: string[], on: LocalDate): Promise<ExpiredPaper[]> {
  if (dossierIds.length === 0) return [];
  const rows = await db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('registry.heldPaper as held', 'held.id', 'evidence.heldPaperId')
    .select(['evidence.dossierId', 'evidence.id as evidenceId', 'evidence.title', 'held.expiresOn'])
    .where('evidence.dossierId', 'in', dossierIds)
    .where('evidence.removedAt', 'is', null)
    .where('held.expiresOn', '<', on)
    .orderBy('held.expiresOn')
    .execute();
  return rows.map((row) => ({ ...row, expiresOn: row.expiresOn as LocalDate }));
}
