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
  /** Whether least levels are judged by the council's conclusion or must be reached by every member: not in the text. */
  leastLevelsBy: 'conclusion' | 'every-member';
}
