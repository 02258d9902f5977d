import { heldPapersOf, paperKindLabels } from '#modules/registry/index.ts';
import { evidenceKindLabels, evidenceRules } from '#modules/regulation/index.ts';
import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { requiredEvidenceFor } from '#modules/regulation/rules/required-evidence.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { type Missing, missingForFiling } from '../rules/completeness.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';
import { evidenceOfPaper } from '../rules/evidence-of-paper.ts';
import { emptyNeeded, producerForms } from '../rules/form-field.ts';
import { type FormDossier, fieldsOf, formState } from './form-state.ts';

/** What a dossier lacks before it can be filed, and what would better be there. The caller has checked who reads. */
export async function missingOf(
  db: Reader,
  dossier: FormDossier & { kind: string; selfMarks: Marks },
  set: CriteriaSet,
  today: LocalDate,
): Promise<Missing> {
  const [papers, held, { legalKind }, ...forms] = await Promise.all([
    db
      .selectFrom('dossiers.evidence as evidence')
      .leftJoin('registry.heldPaper as held', 'held.id', 'evidence.heldPaperId')
      .select(['evidence.kind', 'evidence.title', 'evidence.heldPaperId', 'held.expiresOn'])
      .where('evidence.dossierId', '=', dossier.id)
      .where('evidence.removedAt', 'is', null)
      .execute(),
    heldPapersOf(db, { producerId: dossier.producerId, productId: dossier.productId, today }),
    db
      .selectFrom('registry.producer')
      .select('legalKind')
      .where('id', '=', dossier.producerId)
      .executeTakeFirstOrThrow(),
    ...producerForms.map((form) => formState(db, dossier, form, { fills: true, figures: false, today })),
  ]);
  const { selfMarks } = dossier;
  const kind = dossier.kind as DossierKind;
  return missingForFiling({
    set,
    selfMarks,
    evidence: papers.map((paper) => ({
      kind: paper.kind as EvidenceKind | null,
      title: paper.title,
      expired: paper.expiresOn !== null && paper.expiresOn < today,
    })),
    blanks: producerForms.flatMap((form, index) =>
      emptyNeeded(fieldsOf[form], forms[index]?.texts ?? {}).map((name) => ({ form, name })),
    ),
    toTake: held
      .filter(({ id, file, supersededAt, standing }) => {
        const counts = file !== null && supersededAt === null && standing.state !== 'expired';
        return counts && !papers.some(({ heldPaperId }) => heldPaperId === id);
      })
      .map((paper) => ({ kind: evidenceOfPaper(paper.kind), title: paper.title || paperKindLabels[paper.kind] })),
    required: requiredEvidenceFor(evidenceRules(), { set, legalKind, kind, marks: selfMarks }).map((need) => ({
      ...need,
      label: evidenceKindLabels[need.evidenceKind],
    })),
  });
}
