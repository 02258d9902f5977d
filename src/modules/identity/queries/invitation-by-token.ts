import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { hashOfToken } from '../secret-token.ts';
import { findPersonByContact } from './person-by-contact.ts';

/** The invitation behind a link, as its page shows it. A token that was never issued is not found. */
export async function getInvitationByToken(db: Reader, token: string, now: Date) {
  const invitation = await db
    .selectFrom('identity.invitation as invitation')
    .innerJoin('identity.unit as unit', 'unit.id', 'invitation.unitId')
    .select(['invitation.name', 'invitation.email', 'invitation.phone', 'invitation.role', 'unit.fullName as unitName'])
    .select(['invitation.acceptedAt', 'invitation.withdrawnAt', 'invitation.expiresAt'])
    .where('invitation.tokenHash', '=', hashOfToken(token))
    .executeTakeFirst();
  if (!invitation) throw platformProblem('not-found');
  const { acceptedAt, withdrawnAt, expiresAt, email, phone, ...shown } = invitation;
  const known = await findPersonByContact(db, { email, phone });
  return { ...shown, open: acceptedAt === null && withdrawnAt === null && expiresAt > now, known: known !== undefined };
}
