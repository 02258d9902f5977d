import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { managedPath } from '../access.ts';
import { likePrefix } from './like.ts';

/** Invitations that wait for an answer where the viewer manages, the newest first; at most 200. */
export async function openInvitations(db: Reader, viewer: Actor) {
  const path = managedPath(viewer);
  if (path === undefined) return [];
  return db
    .selectFrom('identity.invitation as invitation')
    .innerJoin('identity.unit as unit', 'unit.id', 'invitation.unitId')
    .select([
      'invitation.id',
      'invitation.name',
      'invitation.email',
      'invitation.phone',
      'invitation.role',
      'invitation.invitedAt',
      'invitation.expiresAt',
      'unit.fullName as unitName',
      'unit.path as unitPath',
      'unit.kind as unitKind',
    ])
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.withdrawnAt', 'is', null)
    .where('unit.path', 'like', likePrefix(path))
    .orderBy('invitation.invitedAt', 'desc')
    .orderBy('invitation.id')
    .limit(200)
    .execute();
}
