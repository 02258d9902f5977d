import { sql } from 'kysely';
import type { RecognisedProduct } from '#modules/dossiers/index.ts';
import type { Reader } from '#platform/db.server.ts';

/**
 * The certificate that a product's next dossier starts from: the one in force, ended by its date or not. Null where all
 * that it had was revoked, undefined where it never had one. For the dossiers, which stand below and ask through a hook.
 */
export async function recognisedProduct(db: Reader, productId: string): Promise<RecognisedProduct | null | undefined> {
  const certificate = await db
    .selectFrom('recognition.certificate')
    .select(['state', 'stars', 'expiresOn', 'extendedUntil', 'number'])
    .where('productId', '=', productId)
    .orderBy(sql`state = 'in-force'`, 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!certificate) return undefined;
  if (certificate.state !== 'in-force') return null;
  const { stars, expiresOn, extendedUntil, number } = certificate;
  return { stars: stars as RecognisedProduct['stars'], expiresOn, extendedUntil, paper: number };
}
