import type { z } from 'zod';
import { checkbox, requiredText, text } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { listFieldSentences } from '../list-messages.vi.ts';
import { registryProblem } from '../problems.ts';
import { readPhone } from './producer-fields.ts';

/** What the leader writes about somebody who wants to take part. */
export const registrantFields = {
  name: requiredText(200),
  phone: text(25).optional(),
  product: requiredText(200),
  note: text(500).default(''),
  contactConsent: checkbox,
};
type RegistrantFields = z.output<z.ZodObject<typeof registrantFields>>;

/** The columns for these fields. A phone number is written down with the person's word only (Luật 91/2025/QH15). */
export function registrantColumns({ name, phone, product, note, contactConsent }: RegistrantFields) {
  if (phone && !contactConsent)
    throw registryProblem('registrant.phone-with-consent', {}, { contactConsent: [listFieldSentences.contactConsent] });
  return {
    name,
    searchKey: foldVietnamese(name),
    phone: phone ? readPhone(phone) : null,
    product,
    note,
    contactConsent,
  };
}
