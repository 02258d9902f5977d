import type { Reader } from '#platform/db.server.ts';

/** A paper beside the criterion it proves, with the page to look at. */
export interface EvidenceAtCriterion {
  dossierId: string;
  evidenceId: string;
  criterion: string;
  title: string;
  mediaType: string;
  page: number;
  /** Where on the page, in words; may be empty. */
  place: string;
}

/** The papers of some dossiers by criterion, in page order. The caller has checked who may read these dossiers. */
export async function evidenceByCriterion(db: Reader, dossierIds: string[]): Promise<EvidenceAtCriterion[]> {
  if (dossierIds.length === 0) return [];
  return db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('dossiers.evidencePlace as place', 'place.evidenceId', 'evidence.id')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select([
      'evidence.dossierId',
      'evidence.id as evidenceId',
      'place.criterionCode as criterion',
      'evidence.title',
      'file.mediaType',
      'place.page',
      'place.place',
    ])
    .where('evidence.dossierId', 'in', dossierIds)
    .where('evidence.removedAt', 'is', null)
    .orderBy('evidence.attachedAt')
    .orderBy('evidence.id')
    .orderBy('place.page')
    .execute();
}
