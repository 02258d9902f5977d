import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { defineCommand } from '#platform/command.ts';
import { mayInvite } from '../invitation-access.ts';
import { invitationWords } from '../papers/invitation-words.ts';
import { standingInvitations } from '../queries/session-invitation.ts';
import { sessionItems } from '../queries/session-items.ts';
import { lockSession } from './locked-session.ts';

/**
 * Drafts the council's own Giấy mời to a meeting of it: who is invited, when and where, who leads, and the products on
 * the agenda; the council's chair is asked to sign. The hour is not known here and stays to be written. Gives the paper's id.
 */
export const draftSessionInvitation = defineCommand({
  name: 'session-invitation.draft',
  roles: ['council-secretary', 'council-chair'],
  input: z.strictObject({ sessionId: z.uuid() }),
  subject: async (context, { sessionId }) => {
    const locked = await lockSession(context, sessionId);
    // Read behind the lock, so that two who draft at once leave one paper.
    const standing = await standingInvitations(context.db, sessionId).executeTakeFirst();
    return { ...locked, invited: standing !== undefined };
  },
  may: (_actor, { session, viewer, invited }) => mayInvite({ ...session, viewer, invited }),
  run: async ({ db, perform, record }, { session, members }) => {
    const { title, place, sample } = await db
      .selectFrom('scoring.session')
      .select(['title', 'place', 'sample'])
      .where('id', '=', session.id)
      .executeTakeFirstOrThrow();
    const items = await sessionItems(db, session.id);
    const chair = members.find(({ seat }) => seat === 'chair');
    const { id: paperId } = await perform(draftPaper, {
      templateCode: 'giay-moi-hop-hoi-dong',
      unitId: session.unitId,
      councilId: session.councilId,
      values: invitationWords({ title, place, heldOn: session.heldOn }, members, items),
      origin: { kind: 'session', id: session.id },
      signerId: chair?.personId,
      sample,
    });
    record({ subject: { kind: 'session', id: session.id }, unitId: session.unitId, details: { paperId } });
    return { sessionId: session.id, paperId };
  },
});
