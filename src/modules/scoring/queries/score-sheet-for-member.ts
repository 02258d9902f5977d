import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';

/** Whether a button may be pressed; a refusal carries the sentence that is shown beside the grey button. */
export type ButtonVerdict = { allowed: true } | { allowed: false; reason: string };

/** One member's sheet for one product and round, shaped for `ui/score-sheet.tsx`. */
export interface ScoreSheetView {
  sheetId: string;
  /** Version of the whole sheet, sent back with the form. */
  version: number;
  round: number;
  /**
   * `draft` can be edited; `submitted` and `closed` are read only; `conflict` was shut by a declared interest;
   * `waiting` means that the chair has not opened this product.
   */
  state: 'waiting' | 'draft' | 'submitted' | 'closed' | 'conflict';
  /** True where the council only rehearses (a ward): the province recognises, Điều 4 QĐ 26/2026/QĐ-TTg. */
  rehearsal: boolean;
  session: SheetSession;
  product: SheetProduct;
  set: CriteriaSet;
  marks: Marks;
  /** Member's own note by criterion code. */
  notes: Record<string, string>;
  /** Version of each saved criterion, 0 or absent where nothing was saved. */
  versions: Record<string, number>;
  /** What the producer gave itself in Mẫu số 02, by criterion code. */
  selfMarks: Marks;
  evidence: SheetEvidence[];
  /** One-line findings of the advisory team, by criterion code. */
  advice: Record<string, string>;
  /** Knock-outs this member proposes; `condition` is the name `QD26-06/0`. */
  knockOuts: ProposedKnockOut[];
  /** The member's opinion under the sheet (ý kiến của người đánh giá, Phụ lục II). */
  opinion?: string;
  /** UTC instants in ISO form. */
  savedAt: string | null;
  submittedAt: string | null;
  conflictReason: string | null;
  /** Round 2: the points of this member's first sheet by criterion code, to compare with. */
  earlierMarks?: Marks;
  may: { submit: ButtonVerdict; declareConflict: ButtonVerdict };
}

export interface SheetSession {
  sessionId: string;
  title: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  /** This product's place on the agenda, from 1. */
  place: number;
  of: number;
  councilName: string;
}

export interface SheetProduct {
  productId: string;
  dossierId: string;
  dossierNumber: string;
  name: string;
  producer: string;
}

/** A file of the dossier tied to the criterion that it proves. */
export interface SheetEvidence {
  evidenceId: string;
  criterion: string;
  title: string;
  /** Where to look, in words: `trang 2, dòng 4 đến 9`. */
  place: string;
  /** First page to look at, from 1. */
  page: number | null;
}

export interface ProposedKnockOut {
  condition: string;
  reason: string;
}

/** Answer to one autosaved criterion: 200 with the new version and the instant, or 409 with what stands now. */
export type AutosaveAnswer = { version: number; savedAt: string } | { value: string; note: string; version: number };
