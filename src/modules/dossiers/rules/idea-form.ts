/**
 * The registration of an idea with its production and business plan. QĐ 26/2026/QĐ-TTg has no such form any more (their
 * content went into Mẫu số 02); the plan of the ward still asks for both, so the blanks are the ward's own. Amounts are
 * whole đồng.
 */
export const ideaTexts = [
  'description',
  'origin',
  'difference',
  'materials',
  'labour',
  'output',
  'technology',
  'market',
  'schedule',
  'risks',
  'support',
] as const;
export type IdeaText = (typeof ideaTexts)[number];

export const ideaAmounts = ['investment', 'ownCapital', 'revenue'] as const;
export type IdeaAmount = (typeof ideaAmounts)[number];

export type IdeaForm = Record<IdeaText, string> & Record<IdeaAmount, number | null>;

/** What must be said before the office can appraise: what it is, from what it is made, how and for whom. */
export const neededForAppraisal: readonly IdeaText[] = ['description', 'materials', 'output', 'market'];

/** The needed blanks that are empty, in the order of the form. */
export const emptyIdeaTexts = (form: IdeaForm): IdeaText[] => neededForAppraisal.filter((name) => form[name] === '');

export const grades = ['high', 'medium', 'low'] as const;
export type Grade = (typeof grades)[number];

/** What the ward found: how much potential, how feasible, each with its reason. */
export interface IdeaAppraisal {
  potential: Grade;
  potentialReason: string;
  feasibility: Grade;
  feasibilityReason: string;
  advice: string;
  verdict: 'potential' | 'declined';
}
