import type { Reader } from '#platform/db.server.ts';

/** The papers of a dossier as attached, each with the places where it proves something. The caller checks who reads. */
export async function papersOf(db: Reader, dossierId: string) {
  const papers = await db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select([
      'evidence.id',
      'evidence.title',
      'evidence.attachedAt',
      'file.name as fileName',
      'file.mediaType',
      'file.size',
    ])
    .where('evidence.dossierId', '=', dossierId)
    .where('evidence.removedAt', 'is', null)
    .orderBy('evidence.attachedAt')
    .orderBy('evidence.id')
    .execute();
  if (papers.length === 0) return [];
  const places = await db
    .selectFrom('dossiers.evidencePlace')
    .selectAll()
    .where(
      'evidenceId',
      'in',
      papers.map((paper) => paper.id),
    )
    .orderBy('page')
    .orderBy('criterionCode')
    .execute();
  return papers.map((paper) => ({
    ...paper,
    places: places
      .filter((place) => place.evidenceId === paper.id)
      .map(({ criterionCode, page, place }) => ({ criterionCode, page, place })),
  }));
}

export type Paper = Awaited<ReturnType<typeof papersOf>>[number];
