import { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { readGtin } from '#standards/gs1/check-digit.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { isTourismOnly, type LegalKind, tourismSet } from '../rules/legal-kind.ts';
import { salesChannels } from '../rules/sales-channel.ts';
import { dong } from './dong-input.ts';

/** What is written about a product, as the form sends it. */
export const productFields = {
  setCode: requiredText(20),
  name: requiredText(200),
  description: text(2000).default(''),
  packaging: text(300).default(''),
  gtin: text(30).optional(),
  /** Whole đồng for one pack. */
  price: dong(0).optional(),
  channels: z.array(z.enum(salesChannels)).max(salesChannels.length).default([]),
};
type ProductFields = z.output<z.ZodObject<typeof productFields>>;

/** The columns for these fields: search key, barcode as digits. Refuses a barcode whose check digit is wrong. */
export const productColumns = ({ gtin, price, channels, ...fields }: ProductFields) => ({
  setCode: fields.setCode,
  name: fields.name,
  searchKey: foldVietnamese(fields.name),
  description: fields.description,
  packaging: fields.packaging,
  gtin: gtin ? gtinOf(gtin) : null,
  price: price ?? null,
  channels: salesChannels.filter((channel) => channels.includes(channel)) as string[],
});

/** The names of the columns that are not what they were. */
export const changedColumns = (before: Record<string, unknown>, columns: Record<string, unknown>): string[] =>
  Object.entries(columns).flatMap(([name, value]) =>
    JSON.stringify(before[name]) === JSON.stringify(value) ? [] : [name],
  );

function gtinOf(typed: string): string {
  const gtin = readGtin(typed);
  if (!gtin) throw registryProblem('product.gtin-wrong', {}, { gtin: [registryFieldSentences.gtin] });
  return gtin;
}

/** The set exists, and the producer is of a kind that may take part with it (khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg). */
export async function refuseUnfitSet({ db }: CommandContext, setCode: string, legalKind: string): Promise<void> {
  const set = await db
    .selectFrom('regulation.criteriaSet')
    .select('number')
    .where('code', '=', setCode)
    .executeTakeFirst();
  if (!set)
    throw platformProblem('input.invalid', { fields: ['setCode'] }, { setCode: [registryFieldSentences.setCode] });
  if (isTourismOnly(legalKind as LegalKind) && set.number !== tourismSet)
    throw registryProblem('producer.tourism-only');
}
