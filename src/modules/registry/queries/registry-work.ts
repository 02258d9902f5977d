import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { addDays, type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { paperKindLabels, paperTermReasons, paperWorkWords } from '../messages.vi.ts';
import { paperStanding, reminderDays } from '../rules/paper-expiry.ts';
import type { PaperKind } from '../rules/paper-kind.ts';
import { papersReadableOf } from './held-papers.ts';

/** One thing that the viewer must do for the register, or waits for. */
export interface RegistryWork {
  kind: string;
  title: string;
  detail: string;
  legalReason: string;
  due: LocalDate | null;
  href: string;
  verb: string;
  waiting: boolean;
}

/** Within this many days a paper that runs out is the office's business too. */
const officeDays = 30;

/** The papers that run out within 180 days or have run out: the producer renews them, the office sees to it; at most 200. */
export async function registryWork(db: Reader, viewer: Actor, now: Date): Promise<RegistryWork[]> {
  const role = roleOf(viewer);
  const isProducer = role === 'producer';
  if (!isProducer && role !== 'economic-office' && role !== 'economic-office-head') return [];
  const day = today(now);
  const rows = await db
    .selectFrom('registry.heldPaper as paper')
    .innerJoin('registry.producer as producer', 'producer.id', 'paper.producerId')
    .select(['paper.id', 'paper.kind', 'paper.expiresOn', 'producer.id as producerId', 'producer.name as producerName'])
    .where('paper.removedAt', 'is', null)
    .where('paper.supersededAt', 'is', null)
    .where('paper.expiresOn', '<=', addDays(day, reminderDays[0]))
    .where(papersReadableOf(viewer))
    .orderBy('paper.expiresOn')
    .orderBy('paper.id')
    .limit(200)
    .execute();
  return rows.map(({ id, expiresOn, producerId, producerName, ...row }) => {
    const kind = row.kind as PaperKind;
    const left = paperStanding(expiresOn, day).daysLeft ?? 0;
    const words = isProducer ? paperWorkWords.renew : paperWorkWords.remind;
    return {
      kind: 'held-paper',
      title: `${words.title} ${paperKindLabels[kind]}`,
      detail: `${producerName}: ${left < 0 ? words.ended : words.ending}`,
      legalReason: paperTermReasons[kind] ?? '',
      due: expiresOn,
      href: `/chu-the/${producerId}/giay-to#giay-${id}`,
      verb: words.verb,
      waiting: !isProducer && left > officeDays,
    };
  });
}
