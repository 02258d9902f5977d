import type { Reader } from '#platform/db.server.ts';
import { identityProblem } from '../problems.ts';

/** Who owns these addresses; undefined where nobody does. Throws where they belong to two people. */
export async function findPersonByContact(
  db: Reader,
  { email, phone }: { email?: string | null; phone?: string | null },
): Promise<{ id: string; name: string } | undefined> {
  const people = await db
    .selectFrom('identity.person')
    .select(['id', 'name'])
    .where((where) =>
      where.or([
        ...(email ? [where('email', '=', email)] : []),
        ...(phone ? [where('phone', '=', phone)] : []),
        where.val(false),
      ]),
    )
    .execute();
  if (people.length > 1) throw identityProblem('invitation.contacts-differ');
  return people[0];
}
