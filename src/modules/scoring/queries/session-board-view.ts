import type { ButtonVerdict } from './score-sheet-for-member.ts';

/** The live board of one session, shaped for `ui/session-board.tsx`. Only those who may see totals get them. */
export interface SessionBoardView {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  rehearsal: boolean;
  /** Opinions are given in writing: members are asked and answer, nobody is present or absent. */
  written: boolean;
  /** Whole points; a spread above it must be discussed before closing. */
  spreadLimit: number;
  members: BoardMember[];
  products: BoardProduct[];
  facts: BoardFacts;
  events: BoardEvent[];
  /** When this view was read; UTC instant in ISO form. */
  readAt: string;
}

export interface BoardMember {
  memberId: string;
  name: string;
  /** Given name, as people call each other in the room. */
  shortName: string;
  /** `Chủ tịch`, `Phó CT`, `Ủy viên`, `Thư ký`; short enough for a column head. */
  officeLabel: string;
  attendance: 'present' | 'absent' | 'unknown';
  /** Chairs this session by authorisation. */
  chairsByAuthorisation?: boolean;
}

/** `total` is null for a viewer who may not see points before closing. */
export type BoardCell =
  | { state: 'submitted'; total: number | null }
  | { state: 'scoring'; done: number; of: number }
  | { state: 'not-opened' }
  | { state: 'conflict' }
  | { state: 'absent' };

export interface BoardProduct {
  agendaItemId: string;
  name: string;
  producer: string;
  setNumber: number;
  round: number;
  state: 'waiting' | 'open' | 'discussion' | 'closed' | 'settled';
  /** In the order of `members`. */
  cells: BoardCell[];
  submitted: number;
  expected: number;
  /** Whole points over submitted sheets; null before the first or where the viewer may not see points. */
  lowest: number | null;
  highest: number | null;
  /** The plain mean cut to two decimals, `74.00`; null likewise. */
  mean: string | null;
  /** Provisional, or final once closed; null where it cannot be said or a knock-out was concluded. */
  stars: 1 | 2 | 3 | 4 | 5 | null;
  knockedOut: boolean;
  /** Criterion codes of least levels that still stand before the next star. */
  nextStar: { star: 3 | 4 | 5; criteria: string[]; pointsMissing: boolean } | null;
  overLimit: boolean;
  /** The criteria that differ most, widest first; filled where the spread is over the limit. */
  differing: CriterionSpread[];
  /** Only the buttons that this viewer's office has; the board shows none for the others. */
  may: Partial<Record<'open' | 'discuss' | 'close' | 'reopen' | 'settle', ButtonVerdict>>;
}

export interface CriterionSpread {
  criterion: string;
  name: string;
  lowest: number;
  highest: number;
  lowestBy: string[];
  highestBy: string[];
}

export interface BoardFacts {
  present: number;
  invited: number;
  /** Percent of members the council's rules ask for, a whole number. */
  quorumPercent: number;
  /** Fewest members who make that share. */
  quorumNeeded: number;
  quorumReached: boolean;
  submitted: number;
  expected: number;
  overLimit: number;
  /** Who does not score what because of a declared interest. */
  conflicts: { member: string; product: string }[];
}

export interface BoardEvent {
  eventId: string;
  /** UTC instant in ISO form. */
  at: string;
  sentence: string;
}
