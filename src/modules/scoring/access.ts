import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { scoringProblem } from './problems.ts';
import { isScoringSeat, type Seat } from './rules/seat.ts';
import {
  type ItemCommand,
  type ItemState,
  nextItemState,
  nextSessionState,
  type SessionCommand,
  type SessionState,
} from './rules/session.ts';

/** Who sets up a unit's council; the seed does it too. */
export const councilStewards = [
  'economic-office-head',
  'ward-leader',
  'provincial-office',
  'central-office',
  'administrator',
  'system',
] as const;

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

export const sessionIsOpen = (state: SessionState): Verdict =>
  state === 'open' ? yes : noBecause(scoringProblem('session.wrong-state', { state }));

export interface SubmissionSubject {
  itemState: ItemState;
  itemRound: number;
  state: 'draft' | 'submitted' | 'shut';
  shutBecause: string | null;
  round: number;
}

/** A member's own sheet (others are not visible at all) goes in once a round, while the product is being scored. */
export function maySubmitScoreSheet(sheet: SubmissionSubject): Verdict {
  if (sheet.round !== sheet.itemRound) return noBecause(scoringProblem('score-sheet.earlier-round'));
  if (sheet.state === 'submitted') return noBecause(scoringProblem('score-sheet.submitted'));
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
