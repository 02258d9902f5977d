import { expiredPapersOf } from '#modules/dossiers/index.ts';
import type { Reader } from '#platform/db.server.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** A product on an agenda with papers that have run out since its dossier was filed. */
export interface ExpiredOnAgenda {
  itemId: string;
  dossierId: string;
  product: string;
  /** Each paper with its last day. */
  papers: string[];
}

/**
 * The products among `items` with papers that no longer count on that day: papers are looked at when a dossier is filed and
 * again on the day of the council. For commands and queries that have found the products among what the viewer sees.
 */
export async function expiredOnAgenda(
  db: Reader,
  items: { itemId: string; dossierId: string; productName: string }[],
  on: LocalDate,
): Promise<ExpiredOnAgenda[]> {
  const expired = await expiredPapersOf(
    db,
    items.map(({ dossierId }) => dossierId),
    on,
  );
  return items
    .map(({ itemId, dossierId, productName }) => ({
      itemId,
      dossierId,
      product: productName,
      papers: expired
        .filter((paper) => paper.dossierId === dossierId)
        .map(({ title, expiresOn }) => `${title} (hết hạn ${formatDate(expiresOn)})`),
    }))
    .filter(({ papers }) => papers.length > 0);
}
