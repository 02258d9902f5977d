import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { mayGiveGrant, peopleManagers } from '../access.ts';
import { identityProblem } from '../problems.ts';
import { getInvitationForManaging } from '../queries/invitation-for-managing.ts';

/** Takes an invitation back before it is accepted; its link opens nothing any more. */
export const withdrawInvitation = defineCommand({
  name: 'invitation.withdraw',
  roles: peopleManagers,
  input: z.strictObject({ invitationId: z.uuid() }),
  subject: ({ db, actor }, { invitationId }) => getInvitationForManaging(db, actor, invitationId),
  may: (actor, invitation) =>
    invitation.acceptedAt !== null || invitation.withdrawnAt !== null
      ? noBecause(identityProblem('invitation.not-open'))
      : mayGiveGrant(actor, { path: invitation.unitPath, kind: invitation.unitKind }, invitation.role),
  run: async ({ db, now, record }, { id, unitId, role }) => {
    await db.updateTable('identity.invitation').set({ withdrawnAt: now }).where('id', '=', id).execute();
    record({ subject: { kind: 'invitation', id }, unitId, details: { role } });
    return {};
  },
});
