import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { DossierOutcome } from './outcome.ts';

/** The marks that a way up begins with, and whose they are. */
export interface GapBase {
  of: 'council' | 'self';
  marks: Marks;
}

/**
 * What a council found weighs more than what the producer says: a product that failed climbs from the council's marks.
 * They are the concluded level, and where nothing was concluded the lowest that any member gave, so that the way is never
 * too short [our reading: QĐ 26/2026/QĐ-TTg says nothing of it]. Results recorded from a paper carry no marks.
 */
export const gapBase = (dossier: { selfMarks: Marks; outcome: DossierOutcome | null }): GapBase =>
  dossier.outcome?.marks ? { of: 'council', marks: dossier.outcome.marks } : { of: 'self', marks: dossier.selfMarks };
