import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { mayGiveGrant, peopleManagers } from '../access.ts';
import { identityProblem } from '../problems.ts';
import { getInvitationForManaging } from '../queries/invitation-for-managing.ts';
import { hashOfToken, newSecretToken } from '../secret-token.ts';
import { invitationEnd } from './invite-person.ts';

/**
 * Makes a new link for an open invitation and shuts the one before. The letter's job uses it too, so that no token
 * waits readable in the queue.
 */
export const renewInvitationLink = defineCommand({
  name: 'invitation.renew-link',
  roles: peopleManagers,
  input: z.strictObject({ invitationId: z.uuid() }),
  subject: ({ db, actor }, { invitationId }) => getInvitationForManaging(db, actor, invitationId),
  may: (actor, invitation) =>
    invitation.acceptedAt !== null || invitation.withdrawnAt !== null
      ? noBecause(identityProblem('invitation.not-open'))
      : mayGiveGrant(actor, { path: invitation.unitPath, kind: invitation.unitKind }, invitation.role),
  run: async ({ db, now, record }, { id, unitId, role, name, email, unitName }) => {
    const token = newSecretToken();
    await db
      .updateTable('identity.invitation')
      .set({ tokenHash: hashOfToken(token), expiresAt: invitationEnd(now) })
      .where('id', '=', id)
      .execute();
    record({ subject: { kind: 'invitation', id }, unitId, details: { role } });
    return { token, name, email, role, unitName };
  },
});
