import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { ideaWorkWords } from '../idea-messages.vi.ts';
import { isIdeaOfficial, visibleIdeas } from './visible-ideas.ts';

/** Ideas that wait for the viewer, as one row: the office's that were submitted, the producer's that came back. */
export async function ideaWork(db: Reader, viewer: Actor) {
  const isProducer = viewer.kind === 'person' && viewer.grant.role === 'producer';
  const appraises = isIdeaOfficial(viewer) && viewer.grant.role.startsWith('economic-office');
  if (!isProducer && !appraises) return [];
  const state = isProducer ? 'returned' : 'submitted';
  const { count } = await db
    .selectFrom('dossiers.idea as idea')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(visibleIdeas(viewer))
    .where('idea.state', '=', state)
    .executeTakeFirstOrThrow();
  if (count === 0) return [];
  return [{ ...ideaWorkWords[state](count), due: null, href: `/y-tuong?buoc=${state}`, waiting: false }];
}
