import type { DossierState } from '#modules/dossiers/rules/dossier-states.ts';

/** Who advises: the council's advisory team, and experts to whom a dossier was assigned (khoản 3 Điều 7). */
export const adviserRoles = ['advisory-team', 'expert'] as const;
export type AdviserRole = (typeof adviserRoles)[number];

/**
 * States in which reviews, surveys, extra tests and reports are written down: from reception until the council has its
 * result. What was written stays readable afterwards.
 */
export const advisedStates: readonly DossierState[] = [
  'received',
  'under-assessment',
  'assessed',
  'province-received',
  'with-advisory-team',
  'awaiting-council',
  'awaiting-supplement',
  'in-council',
  'sent-to-centre',
];

/** A report takes the dossier on to the council from these two; elsewhere it only lies before the chair. */
export const queuesDossier = (state: string): boolean =>
  state === 'with-advisory-team' || state === 'province-received';

/** What khoản 3 Điều 7 has the team do before it reports: read the dossier, visit the place. Tests only "nếu cần". */
export type AdvicePart = 'review' | 'survey';

/** What a report would stand without; it is not forbidden to send it so. */
export const missingParts = (has: Record<AdvicePart, boolean>): AdvicePart[] =>
  (['review', 'survey'] as const).filter((part) => !has[part]);
