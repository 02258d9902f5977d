/** A product's result with its reasons, as the council concluded it. Means are decimal strings, cut to hundredths. */
export interface RatingResultView {
  productName: string;
  producer: string;
  setNumber: number;
  setName: string;
  rehearsal: boolean;
  /** False while the council has not concluded: the stars are provisional. */
  settled: boolean;
  total: string;
  parts: { code: 'A' | 'B' | 'C'; name: string; mean: string; max: number }[];
  stars: 1 | 2 | 3 | 4 | 5 | null;
  knockedOut: { name: string; text: string }[];
  /** For each star above, what was missing: points as a decimal string, least levels. */
  blockedBy: { star: number; points: string; leastLevels: ResultLeastLevel[] }[];
  /** The council's conclusion on least levels. */
  concluded: { criterion: string; name: string; points: number; reason?: string }[];
  spread: { lowest: number; highest: number; limit: number };
  members: ResultMember[];
  papers: { to: string; label: string }[];
}

export interface ResultLeastLevel {
  criterion: string;
  name: string;
  needed: number;
  have: number | null;
}

export interface ResultMember {
  memberId: string;
  name: string;
  officeLabel: string;
  /** Null where there is no sheet; then `absence` says why. */
  total: number | null;
  firstRoundTotal?: number | null;
  absence?: string;
}
