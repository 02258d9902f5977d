import type { Actor } from '#platform/actor.ts';
import type { DatabaseTransaction } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { managedPath } from '../access.ts';

/** An invitation to a unit that the actor manages, locked; anything else is not found. */
export async function getInvitationForManaging(db: DatabaseTransaction, actor: Actor, invitationId: string) {
  const path = managedPath(actor);
  const invitation = await db
    .selectFrom('identity.invitation as invitation')
    .innerJoin('identity.unit as unit', 'unit.id', 'invitation.unitId')
    .selectAll('invitation')
    .select(['unit.path as unitPath', 'unit.kind as unitKind', 'unit.fullName as unitName'])
    .where('invitation.id', '=', invitationId)
    .forNoKeyUpdate('invitation')
    .executeTakeFirst();
  if (!invitation || path === undefined || !invitation.unitPath.startsWith(path)) throw platformProblem('not-found');
  return invitation;
}
