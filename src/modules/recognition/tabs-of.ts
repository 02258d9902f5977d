import type { Actor } from '#platform/actor.ts';
import { hasRoleFor } from './access.ts';

/** Which pages of recognition this viewer has. */
export const tabsOf = (viewer: Actor) => ({
  staff: viewer.kind === 'person' && !['producer', 'neighbourhood-leader', 'administrator'].includes(viewer.grant.role),
  keys: hasRoleFor(viewer, 'signing-key.create'),
});
