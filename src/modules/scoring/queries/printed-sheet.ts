import { criteriaSetForPrinting } from '#modules/regulation/index.ts';
import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { PrintedScoreSheet } from '../papers/score-sheet-paper.ts';
import { committeeOf } from '../rules/committee-of.ts';
import { legalBasisOf } from './minutes-of.ts';
import { readPanel } from './panel-reading.ts';
import { isIdentifier } from './visible-session.ts';

/**
 * A sheet that was handed in, as its paper. One's own at once; everybody else's once the product is closed, for whoever
 * then sees its points. Not found for drafts and for whoever does not see the council; refused after an interest.
 */
export async function printedSheet(
  db: Reader,
  viewer: Actor,
  { sheetId }: { sheetId: string },
): Promise<PrintedScoreSheet> {
  if (!isIdentifier(sheetId)) throw platformProblem('not-found');
  const found = await db
    .selectFrom('scoring.scoreSheet')
    .select(['agendaItemId', 'notes', 'submittedAt'])
    .where('id', '=', sheetId)
    .where('state', '=', 'submitted')
    .executeTakeFirst();
  if (!found?.submittedAt) throw platformProblem('not-found');
  const panel = await readPanel(db, viewer, found.agendaItemId);
  const { session, item } = panel;
  const sheet = panel.sheets.find((one) => one.sheetId === sheetId);
  const member = session.members.find(({ memberId }) => memberId === sheet?.memberId);
  const own = session.viewer !== null && session.viewer.memberId === sheet?.memberId;
  if (!sheet || !member || !(panel.closed || own)) throw platformProblem('not-found');
  const set = await criteriaSetForPrinting(db, item.setCode);
  const producer = await db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .select(['producer.phone', 'producer.address'])
    .where('product.id', '=', item.productId)
    .executeTakeFirstOrThrow();
  const proposals = await db
    .selectFrom('scoring.knockOutProposal as proposal')
    .innerJoin('scoring.knockOut as knockOut', 'knockOut.id', 'proposal.knockOutId')
    .select(['knockOut.name', 'proposal.reason'])
    .where('knockOut.agendaItemId', '=', item.itemId)
    .where('proposal.memberId', '=', sheet.memberId)
    .execute();
  const named = new Map(knockOutsOf(set).map(({ name, text }) => [name, text]));
  return {
    issuer: { parent: committeeOf(session.unitFullName), name: session.councilName },
    place: session.unitName,
    date: localDateOf(found.submittedAt),
    rehearsal: session.rehearsal,
    sample: session.sample,
    grounds: (await legalBasisOf(db, session, [item.packId])).map((ground) => `Căn cứ ${ground}`),
    round: sheet.round,
    product: {
      name: item.productName,
      code: item.productCode ?? '',
      producer: item.producerName,
      phone: producer.phone === null ? '' : formatPhone(producer.phone),
      address: producer.address,
    },
    set,
    marks: sheet.marks as Marks,
    notes: found.notes as unknown as Record<string, string>,
    parts: sheet.partTotals ?? { A: 0, B: 0, C: 0 },
    total: sheet.total ?? 0,
    knockOuts: proposals.map(({ name, reason }) => ({ text: named.get(name) ?? name, reason })),
    opinion: sheet.opinion,
    member: { name: member.name, office: scoringLabels.seat[member.seat] },
  };
}
