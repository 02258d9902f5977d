/** Where an idea stands: with its producer, with the office, or appraised (Kế hoạch 103/KH-UBND, II.5.4). */
export const ideaStates = ['draft', 'submitted', 'returned', 'potential', 'declined', 'withdrawn'] as const;
export type IdeaState = (typeof ideaStates)[number];

export const ideaSteps = ['idea.edit', 'idea.submit', 'idea.return', 'idea.appraise', 'idea.withdraw'] as const;
export type IdeaStep = (typeof ideaSteps)[number];

/** An appraisal ends as potential or declined, as its verdict says; a later one may correct it. */
export type NextIdeaState = IdeaState | 'as-appraised';

export const ideaWorkflow: Record<IdeaState, { readonly [step in IdeaStep]?: NextIdeaState }> = {
  draft: { 'idea.edit': 'draft', 'idea.submit': 'submitted', 'idea.withdraw': 'withdrawn' },
  returned: { 'idea.edit': 'returned', 'idea.submit': 'submitted', 'idea.withdraw': 'withdrawn' },
  submitted: { 'idea.return': 'returned', 'idea.appraise': 'as-appraised', 'idea.withdraw': 'withdrawn' },
  potential: { 'idea.appraise': 'as-appraised', 'idea.withdraw': 'withdrawn' },
  declined: { 'idea.appraise': 'as-appraised' },
  withdrawn: {},
};

/** The state after a step, or undefined where the step is not possible now. */
export const nextIdeaState = (state: IdeaState, step: IdeaStep): NextIdeaState | undefined => ideaWorkflow[state][step];
