import type { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { isTourismOnly, type LegalKind, tourismSet } from '../rules/legal-kind.ts';

/** What is written about a product, as the form sends it. */
export const productFields = {
  setCode: requiredText(20),
  name: requiredText(200),
  description: text(2000).default(''),
  packaging: text(300).default(''),
};
type ProductFields = { [field in keyof typeof productFields]: z.output<(typeof productFields)[field]> };

export const productColumns = ({ setCode, name, description, packaging }: ProductFields) => ({
  setCode,
  name,
  searchKey: foldVietnamese(name),
  description,
  packaging,
});

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
