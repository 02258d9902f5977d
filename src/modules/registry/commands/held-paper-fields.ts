import { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { localDate, text } from '#platform/input.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { lastDayOf } from '../rules/paper-expiry.ts';
import { type PaperKind, paperKindCodes } from '../rules/paper-kind.ts';

export const paperKindField = z.enum(paperKindCodes as [PaperKind, ...PaperKind[]]);

/** What is written about a paper that a producer holds, as the form sends it. */
export const heldPaperFields = {
  title: text(200).default(''),
  number: text(100).default(''),
  issuer: text(200).default(''),
  scope: text(500).default(''),
  issuedOn: localDate.optional(),
  expiresOn: localDate.optional(),
  productIds: z.array(z.uuid()).max(200).default([]),
};
type HeldPaperFields = z.output<z.ZodObject<typeof heldPaperFields>>;

/** The columns for these fields; the last day is worked out where the kind says how long the paper counts. */
export function heldPaperColumns(kind: PaperKind, fields: HeldPaperFields) {
  const { title, number, issuer, scope, issuedOn = null, expiresOn = null } = fields;
  const lastDay = lastDayOf({ kind, issuedOn, expiresOn });
  if (lastDay === 'needs-date')
    throw registryProblem('held-paper.date-needed', {}, { issuedOn: [registryFieldSentences.issuedOn] });
  if (lastDay !== null && issuedOn !== null && lastDay < issuedOn)
    throw registryProblem('held-paper.dates-in-order', {}, { expiresOn: [registryFieldSentences.expiresOn] });
  return { title, number, issuer, scope, issuedOn, expiresOn: lastDay };
}

/** Writes which products the paper speaks of; all must be of its producer. */
export async function putCoveredProducts(
  { db }: CommandContext,
  paper: { id: string; producerId: string },
  productIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(productIds)];
  if (wanted.length > 0) {
    const found = await db
      .selectFrom('registry.product')
      .select('id')
      .where('id', 'in', wanted)
      .where('producerId', '=', paper.producerId)
      .execute();
    if (found.length < wanted.length)
      throw registryProblem('held-paper.product-elsewhere', {}, { productIds: [registryFieldSentences.productIds] });
  }
  await db.deleteFrom('registry.heldPaperProduct').where('heldPaperId', '=', paper.id).execute();
  if (wanted.length > 0)
    await db
      .insertInto('registry.heldPaperProduct')
      .values(wanted.map((productId) => ({ heldPaperId: paper.id, productId })))
      .execute();
}
