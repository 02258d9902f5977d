import { evidenceRules, getCriteriaSet } from '#modules/regulation/index.ts';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';
import { requiredEvidenceFor } from '#modules/regulation/rules/required-evidence.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { outcomeFor } from '../access.ts';
import { openStates } from '../rules/dossier-states.ts';
import { type EffortLeft, effortLeft } from '../rules/effort-left.ts';
import { evidenceOfPaper } from '../rules/evidence-of-paper.ts';
import { gapBase } from '../rules/gap-base.ts';

/** A recognised product, and the day to which its papers have to reach. */
export interface RecognisedToKeep {
  productId: string;
  stars: 3 | 4 | 5;
  until: LocalDate;
}

/**
 * What each of these products still needs for its next evaluation: from the dossier under way, else from the last one with a
 * result, which the next carries forward, and from the register. The caller has checked that the viewer reads of these.
 */
export async function effortsLeft(
  db: Reader,
  viewer: Actor,
  asked: RecognisedToKeep[],
): Promise<Map<string, EffortLeft>> {
  if (asked.length === 0) return new Map();
  const ids = asked.map(({ productId }) => productId);
  const [products, dossiers, held] = await Promise.all([
    db
      .selectFrom('registry.product as product')
      .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
      .select(['product.id', 'product.setCode', 'product.producerId', 'producer.legalKind'])
      .where('product.id', 'in', ids)
      .execute(),
    startingPoints(db, ids),
    heldProof(db, ids),
  ]);
  const attached = await attachedProof(
    db,
    dossiers.map(({ id }) => id),
  );
  const rules = evidenceRules();
  const efforts = new Map<string, EffortLeft>();
  for (const { productId, stars, until } of asked) {
    const product = products.find(({ id }) => id === productId);
    if (!product) continue;
    const set = await getCriteriaSet(db, product.setCode);
    const from = dossiers.find((row) => row.productId === productId);
    const { marks } = gapBase({
      // Marks of another set are not carried forward.
      selfMarks: from?.setCode === set.code ? (from.selfMarks as unknown as Marks) : {},
      outcome: from?.setCode === set.code ? outcomeFor(viewer, from) : null,
    });
    const { legalKind } = product;
    const papers = [
      ...attached.filter(({ dossierId }) => dossierId === from?.id),
      ...held.filter((paper) => paper.productId === productId),
    ];
    efforts.set(
      productId,
      effortLeft({
        set,
        marks,
        stars,
        required: requiredEvidenceFor(rules, { set, legalKind, kind: 're-evaluation', marks }),
        proof: new Set(
          papers.filter(({ expiresOn }) => expiresOn === null || expiresOn >= until).map(({ kind }) => kind),
        ),
      }),
    );
  }
  return efforts;
}

/** The dossier that each product's next evaluation starts from. */
const startingPoints = (db: Reader, productIds: string[]) =>
  db
    .selectFrom('dossiers.dossier')
    .distinctOn('productId')
    .select(['id', 'productId', 'setCode', 'selfMarks', 'outcome', 'unitId'])
    .where('productId', 'in', productIds)
    .where('state', 'in', [...openStates, 'settled'])
    .orderBy('productId')
    .orderBy((eb) => eb('state', '=', 'settled'))
    .orderBy('settledAt', (order) => order.desc().nullsLast())
    .execute();

async function attachedProof(db: Reader, dossierIds: string[]) {
  if (dossierIds.length === 0) return [];
  const rows = await db
    .selectFrom('dossiers.evidence as evidence')
    .leftJoin('registry.heldPaper as paper', 'paper.id', 'evidence.heldPaperId')
    .select(['evidence.dossierId', 'evidence.kind', 'paper.expiresOn'])
    .where('evidence.dossierId', 'in', dossierIds)
    .where('evidence.removedAt', 'is', null)
    .where('evidence.kind', 'is not', null)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind }));
}

/** Papers of the register that can be taken for a product: its own and those of the producer as a whole. */
async function heldProof(db: Reader, productIds: string[]) {
  const rows = await db
    .selectFrom('registry.product as product')
    .innerJoin('registry.heldPaper as paper', 'paper.producerId', 'product.producerId')
    .select(['product.id as productId', 'paper.kind', 'paper.expiresOn'])
    .where('product.id', 'in', productIds)
    .where('paper.removedAt', 'is', null)
    .where('paper.supersededAt', 'is', null)
    .where('paper.fileId', 'is not', null)
    .where((eb) => {
      const covered = eb
        .selectFrom('registry.heldPaperProduct as covered')
        .select('covered.productId')
        .whereRef('covered.heldPaperId', '=', 'paper.id');
      return eb.or([eb.not(eb.exists(covered)), eb.exists(covered.whereRef('covered.productId', '=', 'product.id'))]);
    })
    .execute();
  return rows.flatMap(({ kind, ...row }) => {
    const proof = evidenceOfPaper(kind as Parameters<typeof evidenceOfPaper>[0]);
    return proof === null ? [] : [{ ...row, kind: proof }];
  });
}
