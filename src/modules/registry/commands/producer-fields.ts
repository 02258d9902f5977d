import { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { checkbox, localDate, requiredText, text } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { normalisePhone } from '#standards/vietnam/phone.ts';
import { parseTaxCode } from '#standards/vietnam/tax-code.ts';
import { registryFieldSentences } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { legalKinds } from '../rules/legal-kind.ts';
import { glnOf } from './premises-fields.ts';

/** What is written about a producer, as the form sends it. */
export const producerFields = {
  neighbourhoodId: text(40).optional(),
  name: requiredText(200),
  legalKind: z.enum(legalKinds),
  taxCode: text(20).optional(),
  representative: requiredText(120),
  phone: text(25).optional(),
  address: requiredText(300),
  /** A household that has no business registration yet: kept as "tiềm năng". */
  potential: checkbox,
  registrationNumber: text(60).default(''),
  establishedOn: localDate.optional(),
  position: text(80).default(''),
  email: z.union([z.email(), z.literal('')]).optional(),
  gln: text(30).optional(),
};
export type ProducerFields = z.output<z.ZodObject<typeof producerFields>>;
/** The least that a row of the register needs; a list of registrants knows no more. */
type ToldFields = Pick<ProducerFields, 'name' | 'legalKind' | 'representative' | 'address'> & Partial<ProducerFields>;

/** The columns for these fields: phone in E.164, tax code in its printed form, search key. Refuses what is neither. */
export function producerColumns(fields: ToldFields) {
  if (fields.potential && fields.legalKind !== 'registered-household')
    throw registryProblem('producer.potential-household-only', {}, { potential: [registryFieldSentences.potential] });
  return {
    neighbourhoodId: fields.neighbourhoodId || null,
    name: fields.name,
    searchKey: foldVietnamese(fields.name),
    legalKind: fields.legalKind,
    taxCode: fields.taxCode ? readTaxCode(fields.taxCode) : null,
    representative: fields.representative,
    phone: fields.phone ? readPhone(fields.phone) : null,
    address: fields.address,
    registered: !fields.potential,
    registrationNumber: fields.registrationNumber ?? '',
    establishedOn: fields.establishedOn ?? null,
    position: fields.position ?? '',
    email: fields.email || null,
    gln: fields.gln ? glnOf(fields.gln) : null,
  };
}

/** A producer's neighbourhood group lies in the producer's own commune. */
export async function refuseForeignNeighbourhood(
  { db }: CommandContext,
  unitId: string,
  neighbourhoodId: string | undefined,
): Promise<void> {
  if (!neighbourhoodId) return;
  const found = await db
    .selectFrom('identity.unit')
    .select('id')
    .where('id', '=', neighbourhoodId)
    .where('parentId', '=', unitId)
    .where('kind', '=', 'neighbourhood')
    .executeTakeFirst();
  if (!found)
    throw registryProblem(
      'producer.neighbourhood-elsewhere',
      {},
      { neighbourhoodId: [registryFieldSentences.neighbourhoodId] },
    );
}

function readTaxCode(text: string): string {
  // Since 1/7/2025 household businesses use the 12-digit personal number as their tax code (see the standard).
  const read = parseTaxCode(text, { citizenId: true });
  if (!read) throw registryProblem('producer.tax-code-wrong', {}, { taxCode: [registryFieldSentences.taxCode] });
  return read.code;
}

/** A phone number in E.164, or the refusal beside its field. */
export function readPhone(text: string): string {
  const phone = normalisePhone(text);
  if (!phone) throw registryProblem('producer.phone-wrong', {}, { phone: [registryFieldSentences.phone] });
  return phone;
}
