import type { PaperState } from '#modules/documents/rules/paper-states.ts';

/** How far the drafted paper of a decision is: nothing that counts, on its way to a signature and a number, or with them. */
export type PaperStage = 'none' | 'draft' | 'underway' | 'numbered';

const stages: Record<PaperState, PaperStage> = {
  draft: 'draft',
  submitted: 'underway',
  signed: 'underway',
  numbered: 'numbered',
  issued: 'numbered',
  corrected: 'numbered',
  // Given up, called back or replaced by another: it lends its number to nothing any more.
  replaced: 'none',
  revoked: 'none',
  discarded: 'none',
};

export const paperStage = (state: string | null | undefined): PaperStage => stages[state as PaperState] ?? 'none';
