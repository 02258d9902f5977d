import { paperKindLabels } from '#modules/registry/index.ts';
import type { PaperKind } from '#modules/registry/rules/paper-kind.ts';
import { evidenceKindLabels, evidenceRules, getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { type GapStep, levelGap } from '#modules/regulation/rules/level-gap.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import { evidenceAt } from '#modules/regulation/rules/required-evidence.ts';
import { rateSheet } from '#modules/regulation/rules/star-rating.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { outcomeFor } from '../access.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { evidenceOfPaper } from '../rules/evidence-of-paper.ts';
import { gapBase } from '../rules/gap-base.ts';
import type { GapTarget } from '../rules/gap-targets.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/** A proof that a step would need, and whether the producer has such a paper that still counts. */
export interface StepEvidence {
  kind: EvidenceKind;
  label: string;
  /** Titles of papers in the dossier or the register that are this kind of proof and have not run out. */
  have: string[];
}

export interface StarStep extends GapStep {
  name: string;
  /** The level reached now, in the words of the set; empty where nothing is scored. */
  now: string;
  evidence: StepEvidence[];
}

/**
 * What a dossier's product still needs for a star: the shortest way up from the council's finding where the viewer reads
 * one, else from the producer's own marks, with the proof that each step would need. Throws not-found.
 */
export async function starGap(
  db: Reader,
  viewer: Actor,
  { dossierId, target, now }: { dossierId: string; target?: GapTarget; now: Date },
) {
  const row = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select(['dossier.id', 'dossier.number', 'dossier.kind', 'dossier.state', 'dossier.setCode', 'dossier.selfMarks'])
    .select(['dossier.outcome', 'dossier.producerId', 'dossier.unitId', 'dossier.sample'])
    .select(['product.name as productName', 'producer.name as producerName'])
    .where('dossier.id', '=', dossierId)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const [set, have] = await Promise.all([getCriteriaSet(db, row.setCode), proofOf(db, row, today(now))]);
  const outcome = outcomeFor(viewer, row);
  const base = gapBase({ selfMarks: row.selfMarks as unknown as Marks, outcome });
  const rating = rateSheet(set, base.marks);
  const aim = target ?? nextStar(rating.stars);
  const gap = levelGap(set, base.marks, aim);
  return {
    dossier: { ...row, state: row.state as DossierState, outcome },
    set,
    base: base.of,
    rating,
    target: aim,
    gap: gap && { ...gap, steps: gap.steps.map((step) => described(set, base.marks, step, have)) },
  };
}

export type StarGap = Awaited<ReturnType<typeof starGap>>;

const nextStar = (stars: number | null): GapTarget => (stars === null || stars < 3 ? 3 : stars === 3 ? 4 : 5);

function described(set: CriteriaSet, marks: Marks, step: GapStep, have: Map<EvidenceKind, string[]>): StarStep {
  const criterion = criteriaOf(set).find(({ code }) => code === step.criterion);
  const mark = markAt(marks, step.criterion);
  const level = criterion?.levels.find(({ points, case: of }) => points === mark?.points && of === mark?.case);
  return {
    ...step,
    name: criterion?.name ?? step.criterion,
    now: level?.description ?? '',
    evidence: evidenceAt(evidenceRules(), set.code, step.criterion).map((kind) => ({
      kind,
      label: evidenceKindLabels[kind],
      have: have.get(kind) ?? [],
    })),
  };
}

/** Papers that still count, by kind of proof: those in the dossier and those that the register holds. */
async function proofOf(
  db: Reader,
  { id, producerId }: { id: string; producerId: string },
  day: LocalDate,
): Promise<Map<EvidenceKind, string[]>> {
  const [attached, held] = await Promise.all([
    db
      .selectFrom('dossiers.evidence as evidence')
      .leftJoin('registry.heldPaper as paper', 'paper.id', 'evidence.heldPaperId')
      .select(['evidence.kind', 'evidence.title', 'evidence.heldPaperId'])
      .where('evidence.dossierId', '=', id)
      .where('evidence.removedAt', 'is', null)
      .where('evidence.kind', 'is not', null)
      .where((eb) => eb.or([eb('paper.expiresOn', 'is', null), eb('paper.expiresOn', '>=', day)]))
      .orderBy('evidence.attachedAt')
      .execute(),
    db
      .selectFrom('registry.heldPaper')
      .select(['id', 'kind', 'title'])
      .where('producerId', '=', producerId)
      .where('removedAt', 'is', null)
      .where('supersededAt', 'is', null)
      .where((eb) => eb.or([eb('expiresOn', 'is', null), eb('expiresOn', '>=', day)]))
      .orderBy('createdAt')
      .execute(),
  ]);
  const proof = new Map<EvidenceKind, string[]>();
  const put = (kind: EvidenceKind | null, title: string) =>
    kind && proof.set(kind, [...(proof.get(kind) ?? []), title]);
  const taken = new Set(attached.map(({ heldPaperId }) => heldPaperId));
  for (const { kind, title } of attached) put(kind as EvidenceKind, title);
  for (const { id: paperId, kind, title } of held as { id: string; kind: PaperKind; title: string }[])
    if (!taken.has(paperId)) put(evidenceOfPaper(kind), title || paperKindLabels[kind]);
  return proof;
}

/** What the printed improvement plan begins and ends with. The caller has read the dossier with the viewer's eyes. */
export const planHeadOf = (db: Reader, dossierId: string) =>
  db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('identity.unit as unit', 'unit.id', 'dossier.unitId')
    .select(['producer.name as producerName', 'producer.representative', 'unit.name as place', 'dossier.sample'])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirstOrThrow();
