import type { ItemState, SessionState } from '../rules/session.ts';
import type { HintLine } from './hint-lines.ts';
import type { ButtonVerdict } from './score-sheet-for-member.ts';
import type { CriterionSpread } from './session-board-view.ts';

/** One product of a session as its own page shows it. What the viewer may not see yet is null or empty. */
export interface AgendaItemView {
  itemId: string;
  session: ItemSession;
  product: ItemProduct;
  state: ItemState;
  round: number;
  /** Who was there when the product was opened; null before. */
  quorum: { present: number; members: number; percent: number } | null;
  /** Why a second round was opened though the spread did not ask for it. */
  discussionNote: string;
  /** Of everybody who scores, by rank, in the current round. */
  sheets: SheetLine[];
  /** Whole points over the submitted sheets of the round. */
  spread: { lowest: number; highest: number; over: boolean } | null;
  /** Over the council's limit. Whoever chairs is told once everybody has handed in; the figures stay hidden. */
  overLimit: boolean;
  differing: CriterionSpread[];
  interests: InterestLine[];
  /** Signs of interests found in the register: all for whoever keeps the session, one's own for a member. */
  hints: HintLine[];
  /** Under which delegating paper a ward's council really scores; null for every other session. */
  delegation: string | null;
  knockOuts: KnockOutLine[];
  /** What the set prints and nobody has proposed yet. */
  knockOutChoices: { name: string; text: string }[];
  /** Criteria with least levels; empty before closing. */
  levels: LevelLine[];
  /** Least levels are judged by the council's conclusion; false where every member must reach them. */
  concludesLevels: boolean;
  /** The viewer's own sheet of this round. */
  ownSheetId: string | null;
  /** Sheets that are in, for printing; empty before closing, save one's own. */
  printed: { sheetId: string; label: string }[];
  comparison: SheetComparison | null;
  /** Only the buttons that this viewer's office has. */
  may: Partial<Record<ItemAction, ButtonVerdict>>;
}

export type ItemAction =
  | 'open'
  | 'close'
  | 'closeExcused'
  | 'discuss'
  | 'reopen'
  | 'settle'
  | 'concludeLevels'
  | 'returnSheet'
  | 'dismissInterest'
  | 'dismissHint'
  | 'proposeKnockOut'
  | 'vote'
  | 'concludeKnockOut';

export interface ItemSession {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  state: SessionState;
  rehearsal: boolean;
  /** Opinions are given in writing, until this local day. */
  answersBy: string | null;
  /** This product's place on the agenda, from 1. */
  place: number;
  of: number;
  /** Whole points; a spread above it must be discussed before closing. */
  spreadLimit: number;
}

export interface ItemProduct {
  name: string;
  producer: string;
  dossierId: string;
  dossierNumber: string;
  setCode: string;
  setNumber: number;
  setName: string;
}

export interface SheetLine {
  memberId: string;
  name: string;
  officeLabel: string;
  /** `none`: not given out, because the product is not open or the member was not there when it opened. */
  state: 'draft' | 'submitted' | 'conflict' | 'absent' | 'none';
  /** Whole points; null where there is none or the viewer may not see it. */
  total: number | null;
  firstTotal: number | null;
  /** Why the chair closed without this sheet. */
  missingReason: string | null;
}

export interface InterestLine {
  interestId: string;
  name: string;
  /** Only for those who keep the session and the member; it may be about family. */
  reason: string | null;
  /** UTC instant in ISO form. */
  declaredAt: string;
  dismissal: string | null;
}

export interface KnockOutLine {
  knockOutId: string;
  /** `QD26-06/0`. */
  name: string;
  text: string;
  proposals: { name: string; reason: string }[];
  state: 'proposed' | 'upheld' | 'rejected';
  votes: { for: number; against: number; abstain: number };
  /** The viewer's own vote. */
  mine: 'for' | 'against' | 'abstain' | null;
  decidedByChair: boolean;
}

/** A criterion with least levels: what they ask for, what members gave, what the council concluded. */
export interface LevelLine {
  criterion: string;
  name: string;
  needed: { stars: 3 | 4 | 5; points: number }[];
  rows: { value: string; points: number; description: string }[];
  given: { name: string; points: number }[];
  /** Form value of the concluded row; empty while nothing is concluded. */
  concluded: string;
  reason: string;
}

/** Every sheet of the round side by side, once the product is closed. */
export interface SheetComparison {
  members: { memberId: string; name: string; shortName: string }[];
  parts: {
    code: 'A' | 'B' | 'C';
    name: string;
    max: number;
    totals: number[];
    rows: { criterion: string; name: string; max: number; points: (number | null)[]; apart: boolean }[];
  }[];
  totals: number[];
  opinions: { name: string; text: string }[];
}
