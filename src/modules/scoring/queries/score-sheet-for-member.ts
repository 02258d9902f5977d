import { evidenceByCriterion } from '#modules/dossiers/index.ts';
import { findMainPictureFile } from '#modules/registry/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain } from '#platform/explain.ts';
import { mayDeclareInterest, maySubmitScoreSheet } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import type { AdvicePart } from '../rules/advice.ts';
import { type SheetView, sheetView } from '../rules/score-sheet.ts';
import { adviceByCriterion, extraTestsOf, reportOf, surveysOf } from './advice-of.ts';
import { bareReports } from './bare-reports.ts';
import { itemHints } from './conflict-hints.ts';
import { hintWords } from './hint-lines.ts';
import { findOwnSheet, ownMarks } from './own-sheet.ts';

/**
 * One member's own sheet of a product, in its current round: drafts while it is open, what was handed in afterwards.
 * Nobody else's sheet can be asked for; whoever does not score in this council finds nothing.
 */
export async function scoreSheetForMember(
  db: Reader,
  viewer: Actor,
  { agendaItemId }: { agendaItemId: string },
): Promise<ScoreSheetView> {
  const own = await findOwnSheet(db, viewer, agendaItemId);
  // Their own declaration shuts the product to them; it stands among their sheets of the session.
  if (own.interest !== null && own.interest.dismissedAt === null) throw scoringProblem('interest.holds');
  const [set, marks, evidence, picture, advice, surveys, tests, report, bare, hints] = await Promise.all([
    getCriteriaSet(db, own.setCode),
    ownMarks(db, own),
    evidenceByCriterion(db, [own.dossierId]),
    findMainPictureFile(db, own.productId, 'vua'),
    adviceByCriterion(db, own),
    surveysOf(db, own.dossierId),
    extraTestsOf(db, own.dossierId),
    reportOf(db, own.dossierId),
    bareReports(db, [own.dossierId]),
    itemHints(db, agendaItemId),
  ]);
  const { submit, declareConflict } = buttons(own);
  return {
    sheetId: own.sheet?.id ?? '',
    version: own.sheet?.version ?? 1,
    round: own.itemRound,
    state: sheetView(own.itemState, own.sheet?.state ?? null, false) as ScoreSheetView['state'],
    rehearsal: own.rehearsal,
    session: {
      sessionId: own.sessionId,
      title: own.title,
      date: own.heldOn,
      place: own.position,
      of: own.products,
      councilName: own.councilName,
    },
    product: {
      productId: own.productId,
      dossierId: own.dossierId,
      dossierNumber: own.dossierNumber,
      name: own.productName,
      producer: own.producerName,
      hasPicture: picture !== undefined,
    },
    set,
    ...marks,
    selfMarks: own.selfMarks,
    evidence: evidence.map(({ evidenceId, criterion, title, place, page }) => ({
      evidenceId,
      criterion,
      title,
      place,
      page,
    })),
    advice,
    advisory: {
      report: report && {
        summary: report.summary,
        proposal: report.proposal,
        by: report.reporterName,
        lacked: bare.get(own.dossierId) ?? [],
      },
      surveys: surveys.length,
      tests: tests.length,
    },
    hints: hints.filter(({ memberId }) => memberId === own.memberId).flatMap(({ open }) => open.map(hintWords)),
    submittedAt: own.sheet?.submittedAt?.toISOString() ?? null,
    may: { submit, declareConflict },
  };
}

function buttons(own: Awaited<ReturnType<typeof findOwnSheet>>): ScoreSheetView['may'] {
  const { sheet, itemState, itemRound, interest } = own;
  return {
    submit: explain(
      maySubmitScoreSheet({
        itemState,
        itemRound,
        round: sheet?.round ?? itemRound,
        state: sheet?.state ?? 'shut',
        shutBecause: sheet?.shutBecause ?? null,
      }),
    ),
    declareConflict: explain(
      mayDeclareInterest({
        viewer: own.seat,
        itemState,
        interest: interest && { dismissed: interest.dismissedAt !== null },
        sheetState: sheet?.state ?? null,
      }),
    ),
  };
}

/** Whether a button may be pressed; a refusal carries the sentence that is shown beside the grey button. */
export type ButtonVerdict = { allowed: true } | { allowed: false; reason: string };

/** One member's sheet for one product and round, shaped for `ui/score-sheet.tsx`. */
export interface ScoreSheetView {
  sheetId: string;
  /** Version of the whole sheet, sent back with the form. */
  version: number;
  round: number;
  /**
   * `draft` can be edited; `submitted` and `closed` are read only; `waiting` means that the chair has not opened this
   * product. Whoever declared an interest gets no view at all.
   */
  state: Exclude<SheetView, 'conflict'>;
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
  /** What the advisory team reported, and how many surveys and extra tests lie beside it. */
  advisory: {
    report: { summary: string; proposal: string; by: string; lacked: AdvicePart[] } | null;
    surveys: number;
    tests: number;
  };
  /** Signs of this member's own interest that the register shows, in words; none that is declared or dismissed. */
  hints: string[];
  /** Knock-outs this member proposes; `condition` is the name `QD26-06/0`. */
  knockOuts: ProposedKnockOut[];
  /** The member's opinion under the sheet (ý kiến của người đánh giá, Phụ lục II). */
  opinion?: string;
  /** UTC instants in ISO form. */
  savedAt: string | null;
  submittedAt: string | null;
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
  /** Whether the dossier's pages serve a picture of it. */
  hasPicture: boolean;
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
