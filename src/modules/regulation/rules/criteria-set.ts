/**
 * A criteria set (bộ tiêu chí) as the law prints it: Phụ lục II QĐ 26/2026/QĐ-TTg, one set for each kind of product.
 * The shape is that of `seeds/criteria/qd26-2026.json`; `parseCriteriaSet` checks it, everything else may trust it.
 */
export interface CriteriaSet {
  /** e.g. `QD26-06`; the key everywhere. */
  code: string;
  number: number;
  name: string;
  /** One of the six groups (ngành) of Phụ lục I. */
  group: string;
  subgroup: string;
  managingAgency: string;
  /** Samples a dossier hands over: 5, or 0 for services (set 26). */
  samplesRequired: number;
  legalDocument: string;
  /** Local date, yyyy-MM-dd. */
  effectiveFrom: string;
  parts: Part[];
  /** Conditions printed above and inside the table. Their place in this list names them: `QD26-06/0`. */
  mandatory: Condition[];
  /** Least levels for 3, 4 and 5 stars, each list already cumulative. */
  starMinimums: Record<'3' | '4' | '5', LeastLevel[]>;
  /** Where the copy of the text comes from, and how far it is trusted. */
  source?: string;
  sourceNote?: string;
  confidence?: string;
}

export interface Part {
  code: 'A' | 'B' | 'C';
  name: string;
  /** Whole points: 40, 25 or 35. */
  max: number;
  sections: Section[];
  criteria: Criterion[];
}

export interface Section {
  code: string;
  name: string;
  max: number;
  /** A printed sub-heading with its own points (sets 11, 13: 6.1 and 6.2 within 6); counted in that section already. */
  within?: string;
}

export interface Criterion {
  code: string;
  name: string;
  max: number;
  section: string;
  /** The printed heading this criterion stands under when it is a sub-criterion. */
  parent?: string;
  /** Every criterion of the 26 sets is choose-one. */
  choose?: 'one';
  levels: Level[];
  /** The least points for each star, cumulative; says the same as `starMinimums`, beside the criterion. */
  requiredPoints?: Partial<Record<'3' | '4' | '5', number>>;
  /** True where the lowest printed level is above 0: choosing none scores 0, and that is a choice. */
  implicitZero?: boolean;
  /** Points above 0 are possible only while that criterion has points above 0 (5.2 needs a story, 5.1). */
  dependsOn?: string;
  note?: string;
  /** What looks wrong in the source copy and how it was read; shown to the administrator. */
  sourceAnomaly?: string;
}

export interface Level {
  /** Whole points. */
  points: number;
  description: string;
  /** This level is the least one for that many stars (`***`, `****`, `*****`). */
  minForStar?: 3 | 4 | 5;
  /** Set 26 prints two cases side by side; the level belongs to one of them. */
  case?: 'TH1' | 'TH2';
  /** What the level should probably say where the source copy looks wrong. Never used for a rating. */
  suspectedPoints?: number;
  suspectedMinForStar?: 3 | 4 | 5;
  suspectedDescription?: string;
}

export interface LeastLevel {
  criterion: string;
  points: number;
}

/**
 * `loai_ho_so` dossier refused, `loai` product refused, `dung_cham` scoring stops: the three knock-outs.
 * `yeu_cau` is a requirement to check, never a knock-out.
 */
export interface Condition {
  type: 'loai_ho_so' | 'loai' | 'dung_cham' | 'yeu_cau';
  text: string;
  criterion?: string;
}

/** What a person chose for one criterion: the points of a level, and the case where the set prints two. */
export interface Mark {
  points: number;
  case?: 'TH1' | 'TH2';
}

/** Marks of one sheet by criterion code. A criterion not yet scored is absent; 0 is a mark. */
export type Marks = Record<string, Mark>;

/** All criteria of a set in printed order. */
export const criteriaOf = (set: CriteriaSet): Criterion[] => set.parts.flatMap((part) => part.criteria);
