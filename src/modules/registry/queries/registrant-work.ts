import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { isGroupLeader, isListKeeper } from '../list-access.ts';
import { registrantWorkWords } from '../list-messages.vi.ts';
import type { RegistryWork } from './registry-work.ts';
import { visibleRegistrants } from './visible-registrants.ts';

/** Registrants that wait for the viewer: the leader's that were not sent or came back, the office's that were sent. */
export async function registrantWork(db: Reader, viewer: Actor): Promise<RegistryWork[]> {
  if (!isGroupLeader(viewer) && !isListKeeper(viewer)) return [];
  const rows = await db
    .selectFrom('registry.registrant as registrant')
    .select((eb) => ['registrant.state', eb.fn.countAll<number>().as('count')])
    .where(visibleRegistrants(viewer))
    .where('registrant.state', 'in', isGroupLeader(viewer) ? ['listed', 'returned'] : ['sent'])
    .groupBy('registrant.state')
    .orderBy('registrant.state', 'desc')
    .execute();
  return rows.map(({ state, count }) => ({
    ...registrantWorkWords[state as 'listed' | 'returned' | 'sent'](count),
    kind: 'registrant',
    legalReason: '',
    due: null,
    href: `/danh-sach-dang-ky?buoc=${state}`,
    waiting: false,
  }));
}
