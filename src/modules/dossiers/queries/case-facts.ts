import type { Reader } from '#platform/db.server.ts';
import type { CaseFacts } from '../papers/case-lines.ts';
import type { DossierView } from './dossier-for-viewer.ts';

/** What the slips of a dossier say about it, and who speaks for the producer. The caller has read the dossier. */
export async function caseFactsOf(db: Reader, dossier: DossierView): Promise<CaseFacts & { representative: string }> {
  const { address, representative } = await db
    .selectFrom('registry.producer')
    .select(['address', 'representative'])
    .where('id', '=', dossier.producerId)
    .executeTakeFirstOrThrow();
  return {
    producerName: dossier.producerName,
    address,
    representative,
    productName: dossier.productName,
    set: `${dossier.set.number}. ${dossier.set.name}`,
    dossierNumber: dossier.number,
    slipNumber: dossier.slipNumber,
  };
}
