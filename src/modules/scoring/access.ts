import { councilKeepers } from '#modules/identity/rules/grantable-roles.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { scoringProblem } from './problems.ts';
import { isInTerm, type LeastLevelsBy } from './rules/council-rules.ts';
import type { Quorum } from './rules/quorum.ts';
import { isScoringSeat, type Seat } from './rules/seat.ts';
import {
  type ItemCommand,
  type ItemState,
  nextItemState,
  nextSessionState,
  type SessionCommand,
  type SessionState,
} from './rules/session.ts';
import type { SessionKind, SittingFacts } from './rules/written-opinion.ts';

/** Who sets up a unit's council; the seed does it too. */
export const councilStewards = [
  'economic-office-head',
  'ward-leader',
  'provincial-office',
  'central-office',
  'administrator',
  'system',
] as const;

/** Who gives seats, always in the councils of their own unit: a seat carries a role, so identity has the same list. */
export const councilAppointers = councilKeepers;

/** Roles that may ever chair: the authorised chair is a deputy or a member. */
export const chairRoles = ['council-chair', 'council-deputy', 'council-member'] as const;
export const sessionKeepers = [...chairRoles, 'council-secretary'] as const;

/** The actor's seat in the council concerned; null for whoever looks on. */
export interface ViewerSeat {
  memberId: string;
  seat: Seat;
  /** Authorised to lead this session. */
  chairs: boolean;
  present: boolean | null;
}

export function maySteerCouncil(actor: Actor, unitId: string): Verdict {
  if (actor.kind === 'system') return yes;
  if (actor.kind === 'person' && actor.grant.unitId === unitId) return yes;
  return noBecause(platformProblem('not-allowed'));
}

/** The chair of the council, and whoever the chair authorised for this session. */
export const mayChair = (viewer: ViewerSeat | null): Verdict =>
  isChairing(viewer) ? yes : noBecause(scoringProblem('chair.only'));

/** The secretary keeps agenda, roll and conclusions; the chair may as well. */
export const mayKeepSession = (viewer: ViewerSeat | null): Verdict =>
  viewer?.seat === 'secretary' || isChairing(viewer) ? yes : noBecause(scoringProblem('session-keeper.only'));

/** What is on the agenda is the secretary's and the chair's; an authorised chair leads what is there. */
export const mayEditAgenda = (viewer: ViewerSeat | null): Verdict =>
  viewer?.seat === 'secretary' || viewer?.seat === 'chair' ? yes : noBecause(scoringProblem('agenda.editors-only'));

/** Only the chair passes the chair on. */
export const mayAuthoriseChair = (viewer: ViewerSeat | null): Verdict =>
  viewer?.seat === 'chair' ? yes : noBecause(scoringProblem('chair.only-the-chair'));

export const isChairing = (viewer: ViewerSeat | null): boolean =>
  viewer !== null && (viewer.seat === 'chair' || viewer.chairs);

/** A member who scores and is in the room. */
export function mayTakePart(viewer: ViewerSeat | null): Verdict {
  if (viewer === null || !isScoringSeat(viewer.seat)) return noBecause(scoringProblem('scoring-seat.only'));
  return viewer.present === true ? yes : noBecause(scoringProblem('member.not-present'));
}

export const mayScoreHere = (viewer: ViewerSeat | null): Verdict =>
  viewer !== null && isScoringSeat(viewer.seat) ? yes : noBecause(scoringProblem('scoring-seat.only'));

export const isWithoutInterest = (conflicted: boolean): Verdict =>
  conflicted ? noBecause(scoringProblem('interest.holds')) : yes;

export const sessionAllows = (state: SessionState, command: SessionCommand): Verdict =>
  nextSessionState(state, command) === null ? noBecause(scoringProblem('session.wrong-state', { state })) : yes;

/** A product moves only while its session is open; waiting ones may still leave or be declared before. */
export const itemAllows = (state: ItemState, command: ItemCommand): Verdict =>
  nextItemState(state, command) === null ? noBecause(scoringProblem('agenda-item.wrong-state', { state })) : yes;

/** Opinions in writing call no roll. */
export const callsRoll = (kind: SessionKind): Verdict =>
  kind === 'written' ? noBecause(scoringProblem('session.without-roll')) : yes;

export const isWritten = (kind: SessionKind): Verdict =>
  kind === 'written' ? yes : noBecause(scoringProblem('session.not-written'));

export const sessionIsOpen = (state: SessionState): Verdict =>
  state === 'open' ? yes : noBecause(scoringProblem('session.wrong-state', { state }));

/** Whether least levels are concluded at all; else why not. */
export const concludesLevels = (by: LeastLevelsBy): Verdict =>
  by === 'conclusion' ? yes : noBecause(scoringProblem(by === 'average' ? 'level.average' : 'level.every-member'));

export interface SubmissionSubject {
  itemState: ItemState;
  itemRound: number;
  state: 'draft' | 'submitted' | 'shut';
  shutBecause: string | null;
  round: number;
  /** Last day for opinions in writing, where it is over. */
  deadlineOver?: string | null;
}

/** A member's own sheet (others are not visible at all) goes in once a round, while the product is being scored. */
export function maySubmitScoreSheet(sheet: SubmissionSubject): Verdict {
  if (sheet.round !== sheet.itemRound) return noBecause(scoringProblem('score-sheet.earlier-round'));
  if (sheet.state === 'submitted') return noBecause(scoringProblem('score-sheet.submitted'));
  if (sheet.deadlineOver) return noBecause(scoringProblem('score-sheet.deadline-over', { until: sheet.deadlineOver }));
  if (sheet.shutBecause === 'interest') return noBecause(scoringProblem('score-sheet.shut-by-interest'));
  return allOf(
    itemAllows(sheet.itemState, 'score-sheet.submit'),
    sheet.state === 'shut' ? noBecause(scoringProblem('score-sheet.shut-by-absence')) : yes,
  );
}

export interface DeclarationSubject {
  viewer: ViewerSeat | null;
  itemState: ItemState;
  interest: { dismissed: boolean } | null;
  sheetState: 'draft' | 'submitted' | 'shut' | null;
}

/** A member declares for themselves, also before the product opens, but not behind a sheet that is already in. */
export function mayDeclareInterest({ viewer, itemState, interest, sheetState }: DeclarationSubject): Verdict {
  const declared = interest?.dismissed ? 'interest.dismissed' : interest ? 'interest.declared-once' : undefined;
  return allOf(
    mayScoreHere(viewer),
    itemAllows(itemState, 'interest.declare'),
    declared ? noBecause(scoringProblem(declared)) : yes,
    sheetState === 'submitted' ? noBecause(scoringProblem('interest.sheet-submitted')) : yes,
  );
}

interface ItemFacts {
  viewer: ViewerSeat | null;
  sessionState: SessionState;
  itemState: ItemState;
  /** Whoever chairs has an interest in this product: somebody else must lead it, by the chair's authorisation. */
  conflicted: boolean;
}

const chairMoves = ({ viewer, sessionState, itemState, conflicted }: ItemFacts, command: ItemCommand): Verdict =>
  allOf(mayChair(viewer), isWithoutInterest(conflicted), sessionIsOpen(sessionState), itemAllows(itemState, command));

/** The chair opens a product when the council can sit. */
export function mayOpenItem(
  facts: ItemFacts & {
    quorum: Quorum;
    hintsOpen: string[];
    /** Papers that ran out since the filing; of a rehearsal none, its page only warns. */
    expired: string[];
  },
): Verdict {
  return allOf(
    chairMoves(facts, 'agenda-item.open'),
    enoughSit({ written: false, quorum: facts.quorum }),
    facts.hintsOpen.length === 0
      ? yes
      : noBecause(scoringProblem('agenda-item.hints-open', { names: facts.hintsOpen })),
    facts.expired.length === 0
      ? yes
      : noBecause(scoringProblem('agenda-item.papers-expired', { papers: facts.expired })),
  );
}

/** Nothing is discussed over the heads of those who are still scoring. `waiting`: names of whoever has not handed in. */
export const mayDiscussItem = (facts: ItemFacts & { waiting: string[]; sitting: SittingFacts }): Verdict =>
  allOf(
    chairMoves(facts, 'agenda-item.discuss'),
    facts.sitting.written ? noBecause(scoringProblem('agenda-item.discuss-in-meeting')) : enoughSit(facts.sitting),
    allSheetsAreIn(facts.waiting),
  );

/**
 * Scoring ends when the council can still sit, every sheet is in or excused, at least one is, and a first round over the
 * limit has been discussed.
 * `waiting`: names of whoever has neither handed in nor been excused.
 */
export function mayCloseItem(
  facts: ItemFacts & {
    waiting: string[];
    submitted: number;
    round: number;
    overLimit: boolean;
    limit: number;
    sitting: SittingFacts;
  },
): Verdict {
  const { submitted, round, overLimit, limit, sitting } = facts;
  return allOf(
    chairMoves(facts, 'agenda-item.close'),
    // Sheets of those who left are shut, so that one sheet alone might seem to be all of them.
    sitting.written ? yes : enoughSit(sitting),
    sitting.runningUntil !== null && facts.waiting.length > 0
      ? noBecause(scoringProblem('agenda-item.deadline-running', { until: sitting.runningUntil }))
      : allSheetsAreIn(facts.waiting),
    sitting.written ? enoughSit(sitting) : yes,
    submitted > 0 ? yes : noBecause(scoringProblem('agenda-item.no-sheet')),
    overLimit && round === 1 ? noBecause(scoringProblem('agenda-item.spread-over-limit', { limit })) : yes,
  );
}

export const mayReopenItem = (facts: ItemFacts): Verdict => chairMoves(facts, 'agenda-item.reopen');

/** The result stands once every proposed knock-out is concluded. */
export const maySettleItem = (facts: ItemFacts & { openKnockOuts: number }): Verdict =>
  allOf(
    chairMoves(facts, 'agenda-item.settle'),
    facts.openKnockOuts > 0 ? noBecause(scoringProblem('agenda-item.knock-outs-open')) : yes,
  );

function enoughSit({ written, quorum }: Pick<SittingFacts, 'written' | 'quorum'>): Verdict {
  const { present, members, percent, needed, reached } = quorum;
  if (reached) return yes;
  if (written) return noBecause(scoringProblem('agenda-item.answers-missing', { present, members, percent }));
  return noBecause(
    present < needed
      ? scoringProblem('agenda-item.quorum-missing', { present, members, percent, needed })
      : scoringProblem('agenda-item.chair-missing'),
  );
}

const allSheetsAreIn = (waiting: string[]): Verdict =>
  waiting.length === 0
    ? yes
    : noBecause(scoringProblem('agenda-item.sheets-missing', { count: waiting.length, names: waiting }));

/** A council sits within the term of its decision only. */
export const councilInTerm = (term: { validFrom: string; validTo: string | null }, day: string): Verdict =>
  isInTerm(term, day) ? yes : noBecause(scoringProblem('council.out-of-term', { until: term.validTo }));

/** The sitting opens once everybody's presence is known and there is something to score. */
export const mayOpenSession = (facts: {
  viewer: ViewerSeat | null;
  state: SessionState;
  unrecorded: string[];
  items: number;
  /** Products with papers that ran out since the filing; of a rehearsal none. */
  expired: { product: string; papers: string[] }[];
  /** Whether the council's term runs. */
  term: Verdict;
}): Verdict =>
  allOf(
    mayChair(facts.viewer),
    sessionAllows(facts.state, 'session.open'),
    facts.term,
    facts.unrecorded.length === 0
      ? yes
      : noBecause(scoringProblem('session.roll-missing', { names: facts.unrecorded })),
    facts.items > 0 ? yes : noBecause(scoringProblem('session.agenda-empty')),
    facts.expired.length === 0
      ? yes
      : noBecause(
          scoringProblem('session.papers-expired', {
            products: facts.expired.map(({ product, papers }) => `${product}: ${papers.join(', ')}`),
          }),
        ),
  );

/** It closes when no product is left without a result. `unsettled`: their names. */
export const mayCloseSession = (facts: {
  viewer: ViewerSeat | null;
  state: SessionState;
  unsettled: string[];
}): Verdict =>
  allOf(
    mayChair(facts.viewer),
    sessionAllows(facts.state, 'session.close'),
    facts.unsettled.length === 0
      ? yes
      : noBecause(scoringProblem('session.items-unsettled', { names: facts.unsettled })),
  );
