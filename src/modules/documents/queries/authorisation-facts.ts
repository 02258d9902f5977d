import type { Reader } from '#platform/db.server.ts';
import type { AuthorisationFacts } from '../rules/authorisation.ts';

/** What a paper's authorisation says, for the predicates; null where it names none. */
export async function authorisationFacts(db: Reader, id: string | null): Promise<AuthorisationFacts | null> {
  if (id === null) return null;
  const row = await db
    .selectFrom('documents.authorisation')
    .select(['personId', 'kinds', 'validFrom', 'validTo', 'revokedAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, revoked: row.revokedAt !== null } : null;
}
