import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { recognisedProduct } from '../recognised-product.ts';
import type { DossierOutcome } from '../rules/outcome.ts';

/** What a product is recognised as, and by which certificate; `stars` and `term` are null where nobody has recorded them. */
export interface CertificateFact {
  stars: number | null;
  term: { expiresOn: LocalDate; extendedUntil: LocalDate | null } | null;
  paper: string;
}

/**
 * The certificate that an upgrade or a re-evaluation starts from: the one that recognition keeps, else the newest OCOP
 * certificate among the producer's papers in the register (older than this software, or from elsewhere), else the
 * product's own settled result of three stars and more, whose certificate nobody has recorded yet. Undefined where the
 * product was never recognised, or its recognition was taken back.
 */
export async function certificateOf(
  db: Reader,
  product: { productId: string; producerId: string },
): Promise<CertificateFact | undefined> {
  const kept = await recognisedProduct(db, product.productId);
  if (kept === null) return undefined;
  if (kept) {
    const { stars, expiresOn, extendedUntil, paper } = kept;
    return { stars, term: { expiresOn, extendedUntil }, paper };
  }
  const held = await db
    .selectFrom('registry.heldPaper as paper')
    .innerJoin('registry.heldPaperProduct as covered', 'covered.heldPaperId', 'paper.id')
    .select(['paper.expiresOn', 'paper.scope', 'paper.number', 'paper.title'])
    .where('paper.producerId', '=', product.producerId)
    .where('covered.productId', '=', product.productId)
    .where('paper.kind', '=', 'ocop-certificate')
    .where('paper.removedAt', 'is', null)
    .orderBy('paper.expiresOn', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  if (held)
    return {
      stars: Number(/[345](?=\s*sao)/i.exec(`${held.scope} ${held.title}`)?.[0]) || null,
      term: held.expiresOn ? { expiresOn: held.expiresOn, extendedUntil: null } : null,
      paper: held.number || held.title,
    };
  const settled = await lastSettled(db, product.productId);
  const outcome = settled?.outcome as DossierOutcome | null | undefined;
  if (!settled || (outcome?.stars ?? 0) < 3) return undefined;
  return { stars: outcome?.stars ?? null, term: null, paper: settled.number };
}

/** The product's last dossier with a result, from which the next one carries everything forward. */
export const lastSettled = (db: Reader, productId: string) =>
  db
    .selectFrom('dossiers.dossier')
    .selectAll()
    .where('productId', '=', productId)
    .where('state', '=', 'settled')
    .orderBy('settledAt', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
