import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { newPassword, personName, token, typedPassword } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { findPersonByContact } from '../queries/person-by-contact.ts';
import { type Role, roleNames } from '../rules/roles.ts';
import { hashOfToken } from '../secret-token.ts';
import { insertGrant } from './insert-grant.ts';
import { insertPerson } from './insert-person.ts';

/**
 * Accepts an invitation with the token of its link. Somebody new chooses a password; where the address already belongs
 * to a person, that person gets the grant and keeps name and password, so a link alone signs nobody in.
 */
export const acceptInvitation = defineCommand({
  name: 'invitation.accept',
  roles: ['visitor', ...roleNames],
  input: z.strictObject({
    token,
    name: personName.optional(),
    password: newPassword.optional(),
    passwordAgain: typedPassword.optional(),
  }),
  subject: async ({ db }, input) => {
    const invitation = await db
      .selectFrom('identity.invitation as invitation')
      .innerJoin('identity.unit as unit', 'unit.id', 'invitation.unitId')
      .selectAll('invitation')
      .select('unit.validTo as unitValidTo')
      .where('invitation.tokenHash', '=', hashOfToken(input.token))
      .forNoKeyUpdate('invitation')
      .executeTakeFirst();
    if (!invitation) throw platformProblem('not-found');
    return invitation;
  },
  may: (_actor, invitation, now) => {
    if (invitation.acceptedAt !== null || invitation.withdrawnAt !== null || invitation.expiresAt <= now)
      return noBecause(identityProblem('invitation.not-open'));
    if (invitation.grantValidTo !== null && invitation.grantValidTo <= now)
      return noBecause(identityProblem('invitation.not-open'));
    return invitation.unitValidTo !== null && invitation.unitValidTo <= today(now)
      ? noBecause(identityProblem('unit.closed'))
      : yes;
  },
  run: async (context, invitation, input) => {
    const known = await findPersonByContact(context.db, invitation);
    const personId = known?.id ?? (await insertPerson(context, newcomer(invitation, input)));
    const grantId = await insertGrant(context, {
      personId,
      role: invitation.role as Role,
      unitId: invitation.unitId,
      scopeId: invitation.scopeId ?? undefined,
      validTo: invitation.grantValidTo,
      givenBy: invitation.invitedBy,
    });
    await context.db
      .updateTable('identity.invitation')
      .set({ acceptedAt: context.now, acceptedBy: personId })
      .where('id', '=', invitation.id)
      .execute();
    context.record({
      subject: { kind: 'person', id: personId },
      unitId: invitation.unitId,
      details: { grantId, role: invitation.role, invitationId: invitation.id },
    });
    return { personId, isNew: known === undefined };
  },
});

function newcomer(
  invitation: { name: string; email: string | null; phone: string | null },
  input: { name?: string; password?: string; passwordAgain?: string },
) {
  if (input.password === undefined)
    throw platformProblem('input.invalid', { fields: ['password'] }, { password: ['Cần điền ô này.'] });
  if (input.password !== input.passwordAgain) throw identityProblem('password.repeat-differs');
  return {
    name: input.name ?? invitation.name,
    email: invitation.email ?? undefined,
    phone: invitation.phone ?? undefined,
    password: input.password,
  };
}
