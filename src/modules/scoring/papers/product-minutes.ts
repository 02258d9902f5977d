/** One product on the agenda, as the minutes and the results table print it. Every figure comes from the database. */
export interface ProductMinutes {
  name: string;
  /** Mã số sản phẩm, once it has one. */
  code?: string;
  producer: string;
  set: { code: string; name: string };
  /** The parts of the set with their maxima, whole points: A 40, B 25, C 35. */
  parts: { code: PartCode; max: number }[];
  /** What the advisory team (Tổ tư vấn) reported, in a few sentences. */
  advisoryReport?: string;
  /** What was said, one statement each. */
  opinions: string[];
  /** Members of the council who were out of the room for this product. */
  absences: { name: string; reason?: string }[];
  /** Declared interests: these members did not score this product. */
  conflicts: { name: string; reason: string }[];
  /** First round, and the second where the spread called for one. Both stand; the last decides. */
  rounds: [ScoringRound] | [ScoringRound, ScoringRound];
  knockOuts: KnockOutVote[];
  leastLevels: LeastLevelConclusion[];
  /** How least levels were judged. */
  leastLevelsBy: 'conclusion' | 'every-member' | 'average';
  /** Opinions in writing: who answered of how many, and the least share in percent. */
  answered?: { present: number; members: number; percent: number };
  result: ProductResult;
}

export type PartCode = 'A' | 'B' | 'C';

export interface ScoringRound {
  number: 1 | 2;
  ballots: { issued: number; collected: number; valid: number; invalid: number };
  sheets: SheetOfMember[];
  /** Means cut to two decimals, `87.33`; null where no sheet was valid. */
  partAverages: Record<PartCode, string> | null;
  average: string | null;
  /** Whole points over the valid sheets; null where there is none. */
  highest: number | null;
  lowest: number | null;
  spread: number | null;
  overLimit: boolean;
}

export interface SheetOfMember {
  member: string;
  /** Office in the council: `Chủ tịch`, `Ủy viên`. */
  office: string;
  /** Whole points. */
  parts: Record<PartCode, number>;
  total: number;
  /** Why the member scored again, in the second round. */
  reason?: string;
}

export interface KnockOutVote {
  /** The condition as the set prints it. */
  text: string;
  proposedBy: string[];
  votes: { for: number; against: number; abstained: number };
  /** Votes were equal and the chair's side decided. */
  decidedByChair: boolean;
  upheld: boolean;
}

export interface LeastLevelConclusion {
  stars: 3 | 4 | 5;
  criterion: string;
  name: string;
  /** Whole points. */
  needed: number;
  /** The council's conclusion, or the lowest member's level where it concluded nothing; null while there is none. */
  concluded: number | null;
  /** The exact mean cut to hundredths, where least levels are judged by the average. */
  mean?: string;
  reached: boolean;
}

export interface ProductResult {
  /** Null where a knock-out holds. */
  stars: 1 | 2 | 3 | 4 | 5 | null;
  knockedOut: boolean;
  /** What stood between this result and one more star; absent at five stars and after a knock-out. */
  nextStar?: {
    stars: 2 | 3 | 4 | 5;
    /** Points missing on the mean, `0.00` where none. */
    points: string;
    leastLevels: { criterion: string; needed: number; have: number | null }[];
  };
}

/** The round that decides: the last one held. */
export function decidingRound({ rounds }: ProductMinutes): ScoringRound {
  return rounds[1] ?? rounds[0];
}
