import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** A product's certificate in force, as a dossier needs to know it. */
export interface RecognisedProduct {
  stars: 3 | 4 | 5;
  /** The certificate's own last day. */
  expiresOn: LocalDate;
  /** The last day of an extension under khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg. */
  extendedUntil: LocalDate | null;
  /** What to call it: number and issuer. */
  paper: string;
}

/**
 * Finds a product's certificate, ended by its date or not; null where it was taken back, undefined where none was ever
 * recorded.
 */
export type RecognisedProducts = (db: Reader, productId: string) => Promise<RecognisedProduct | null | undefined>;

let finder: RecognisedProducts = async () => undefined;

/** Called once by each composition root: recognition stands above dossiers and says what is recognised. */
export function installRecognisedProducts(find: RecognisedProducts): void {
  finder = find;
}

export const recognisedProduct: RecognisedProducts = (db, productId) => finder(db, productId);
