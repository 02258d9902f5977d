import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/** The six cases of Điều 8 QĐ 26/2026/QĐ-TTg, in its order. */
export const revocationGrounds = [
  'dishonest',
  'criteria-lost',
  'violation',
  'mark-misused',
  'production-stopped',
  'other',
] as const;
export type RevocationGround = (typeof revocationGrounds)[number];

/**
 * The last of the fifteen days of Điều 8, from the conclusion of a violation or from the commune's confirmation that
 * production stopped. Calendar days: the article does not say working days.
 */
export const revocationDue = (foundOn: LocalDate): LocalDate => addDays(foundOn, lawFigures.revocationDays);
