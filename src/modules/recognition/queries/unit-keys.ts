import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { hasRoleFor } from '../access.ts';

/** The signing keys of the viewer's unit, the one in use first; never their private part. */
export async function unitKeys(db: Reader, viewer: Actor) {
  if (viewer.kind !== 'person' || !hasRoleFor(viewer, 'signing-key.create')) return [];
  return db
    .selectFrom('recognition.signingKey as key')
    .leftJoin('identity.person as person', 'person.id', 'key.createdBy')
    .select(['key.id', 'key.did', 'key.createdAt', 'key.retiredAt', 'person.name as createdBy'])
    .select(['key.distrustedAt', 'key.distrustReason'])
    .where('key.unitId', '=', viewer.grant.unitId)
    .orderBy('key.retiredAt', (order) => order.desc().nullsFirst())
    .execute();
}
