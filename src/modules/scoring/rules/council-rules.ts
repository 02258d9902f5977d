/**
 * What QĐ 26/2026/QĐ-TTg leaves to each council's own rules of procedure (Quy chế hoạt động). The defaults of the
 * schema (10 points, 75 percent, chair present) are the practice found under the older decision, not law.
 */
export interface CouncilRules {
  /** Whole points. A spread above it is discussed and scored again; the limit itself is still allowed. */
  spreadLimit: number;
  /** Whole percent of the members entitled to score. */
  quorumPercent: number;
  chairMustAttend: boolean;
  /** Whether least levels are judged by conclusion, by every member or by the average: not in the text. */
  leastLevelsBy: LeastLevelsBy;
  /** Whether interests that the register hints at are declared or dismissed before a product opens. */
  interestsBeforeOpening: boolean;
}

export const leastLevelsWays = ['conclusion', 'every-member', 'average'] as const;
export type LeastLevelsBy = (typeof leastLevelsWays)[number];

/** The rules a session works under: those it opened with; before that, the council's as they stand. */
export function rulesInForce(
  opened: unknown,
  council: Omit<CouncilRules, 'leastLevelsBy'> & { leastLevelsBy: string },
): CouncilRules {
  const standing = pickRules(council);
  if (opened === null || opened === undefined) return standing;
  // Sessions opened before hints were looked for do not wait for them.
  return { interestsBeforeOpening: false, ...(opened as Partial<CouncilRules>) } as CouncilRules;
}

/** The rules among the columns of a council. */
export const pickRules = (council: Omit<CouncilRules, 'leastLevelsBy'> & { leastLevelsBy: string }): CouncilRules => ({
  spreadLimit: council.spreadLimit,
  quorumPercent: council.quorumPercent,
  chairMustAttend: council.chairMustAttend,
  leastLevelsBy: council.leastLevelsBy as LeastLevelsBy,
  interestsBeforeOpening: council.interestsBeforeOpening,
});

/** How the star rule is told: a conclusion or every member is its lowest level, the average its own comparison. */
export const leastLevelsOfPanel = (by: LeastLevelsBy): 'lowest' | 'average' =>
  by === 'average' ? 'average' : 'lowest';

/** A council holds from the first to the last day of its term; without a last day, until another decision. */
export const isInTerm = (term: { validFrom: string; validTo: string | null }, day: string): boolean =>
  term.validFrom <= day && (term.validTo === null || day <= term.validTo);
