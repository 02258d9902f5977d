import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { mayEditAgenda, sessionAllows, type ViewerSeat } from './access.ts';
import { scoringProblem } from './problems.ts';
import type { SessionState } from './rules/session.ts';
import type { SessionKind } from './rules/written-opinion.ts';

/** Who writes the agenda invites to it, once. Opinions in writing are asked for: nobody meets. */
export const mayInvite = (facts: {
  kind: SessionKind;
  state: SessionState;
  viewer: ViewerSeat | null;
  invited: boolean;
}): Verdict =>
  allOf(
    mayEditAgenda(facts.viewer),
    facts.kind === 'written' ? noBecause(scoringProblem('session.nobody-to-invite')) : yes,
    sessionAllows(facts.state, 'session-invitation.draft'),
    facts.invited ? noBecause(scoringProblem('session.invitation-there')) : yes,
  );
