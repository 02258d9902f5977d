import { paperStanding } from '#modules/registry/rules/paper-expiry.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * The papers of a dossier as attached, each with the places where it proves something; those taken from the register with
 * how they stand there today. The caller checks who reads.
 */
export async function papersOf(db: Reader, dossierId: string, today: LocalDate) {
  const papers = await db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .leftJoin('registry.heldPaper as held', 'held.id', 'evidence.heldPaperId')
    .select([
      'evidence.id',
      'evidence.title',
      'evidence.kind',
      'evidence.carriedFrom',
      'evidence.replacesId',
      'evidence.attachedAt',
      'file.name as fileName',
      'file.mediaType',
      'file.size',
      'evidence.heldPaperId',
      'held.expiresOn',
      'held.supersededAt',
    ])
    .where('evidence.dossierId', '=', dossierId)
    .where('evidence.removedAt', 'is', null)
    .orderBy('evidence.attachedAt')
    .orderBy('evidence.id')
    .execute();
  if (papers.length === 0) return [];
  const replaced = papers.some(({ replacesId }) => replacesId !== null) ? await replacedPapers(db, dossierId) : [];
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
  return papers.map(({ supersededAt, kind, replacesId, ...paper }) => ({
    ...paper,
    /** The papers in whose place this one stands, the last one first. */
    earlier: chainOf(replaced, replacesId),
    kind: kind as EvidenceKind | null,
    isSuperseded: supersededAt !== null,
    standing: paperStanding(paper.expiresOn, today),
    places: places
      .filter((place) => place.evidenceId === paper.id)
      .map(({ criterionCode, page, place }) => ({ criterionCode, page, place })),
  }));
}

export type Paper = Awaited<ReturnType<typeof papersOf>>[number];

type ReplacedPaper = Awaited<ReturnType<typeof replacedPapers>>[number];

const replacedPapers = (db: Reader, dossierId: string) =>
  db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('dossiers.evidence as newer', 'newer.replacesId', 'evidence.id')
    .select(['evidence.id', 'evidence.title', 'evidence.replacesId', 'evidence.removedAt'])
    .where('evidence.dossierId', '=', dossierId)
    .execute();

function chainOf(replaced: ReplacedPaper[], id: string | null): { id: string; title: string; until: Date | null }[] {
  const one = replaced.find((paper) => paper.id === id);
  return one ? [{ id: one.id, title: one.title, until: one.removedAt }, ...chainOf(replaced, one.replacesId)] : [];
}
