import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { addDays, type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { labelWorkWords, paperKindLabels, paperTermReasons, paperWorkWords } from '../messages.vi.ts';
import { oldAddressStanding } from '../rules/old-address.ts';
import { paperStanding, reminderDays } from '../rules/paper-expiry.ts';
import type { PaperKind } from '../rules/paper-kind.ts';
import { papersReadableOf } from './held-papers.ts';
import { labelLaw } from './label-law.ts';
import { visibleProducts } from './visible-register.ts';

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

/**
 * The papers that run out within 180 days or have run out (the producer renews them, the office sees to it; at most 200),
 * and labels with an old address (at most 100).
 */
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
  const papers = rows.map(({ id, expiresOn, producerId, producerName, ...row }) => {
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
  return [...papers, ...(await labelWork(db, viewer, day))];
}

/** Days before the end of their time at which labels with an old address come up: printing new stock takes months. */
const labelDays = 365;

/** Labels that name a district which has ended (khoản 5 Điều 98 NĐ 37/2026/NĐ-CP), by the day until which they serve. */
async function labelWork(db: Reader, viewer: Actor, day: LocalDate): Promise<RegistryWork[]> {
  const { addressChange } = await labelLaw();
  const rows = await db
    .selectFrom('registry.productLabel as label')
    .innerJoin('registry.product as product', 'product.id', 'label.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .select(['product.id', 'product.name', 'label.items', 'label.printedOn', 'producer.name as producerName'])
    .where('label.oldAddress', '=', true)
    .where(visibleProducts(viewer))
    .orderBy('label.printedOn', 'desc')
    .orderBy('label.productId')
    .limit(100)
    .execute();
  return rows.flatMap(({ id, name, items, printedOn, producerName }) => {
    const address = (items as Record<string, string>)['responsible-address'] ?? '';
    const standing = oldAddressStanding({ address, printedOn }, addressChange, day);
    if (standing.state === 'none') return [];
    // Printed after the change: there never was a day until which it might be used.
    const due = standing.state === 'printed-after' ? standing.since : standing.until;
    if (due > addDays(day, labelDays)) return [];
    const left = paperStanding(due, day).daysLeft ?? 0;
    const words = { usable: labelWorkWords.usable, over: labelWorkWords.over, 'printed-after': labelWorkWords.after };
    return [
      {
        kind: 'product-label',
        title: labelWorkWords.title(name),
        detail: `${producerName}: ${words[standing.state]}`,
        legalReason: addressChange.article,
        due,
        href: `/san-pham/${id}/nhan`,
        verb: labelWorkWords.verb,
        waiting: roleOf(viewer) !== 'producer' && left > reminderDays[0],
      },
    ];
  });
}
