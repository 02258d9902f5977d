import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { scoringProblem } from './problems.ts';
import { advisedStates, adviserRoles } from './rules/advice.ts';

/** Who writes down what an advisory team does; the commands and the buttons both read it. */
export const adviceRoles = {
  'review.save': adviserRoles,
  'review.submit': adviserRoles,
  'survey.record': adviserRoles,
  'survey.add-photo': adviserRoles,
  'extra-test.request': adviserRoles,
  'extra-test.answer': ['advisory-team', 'provincial-office', 'central-office'],
  'advisory-report.submit': ['advisory-team'],
} as const satisfies Record<string, readonly string[]>;
export type AdviceAct = keyof typeof adviceRoles;

/** Who reads a dossier's advice whole: everybody who has the dossier in hand or before them, never the producer. */
export const adviceReaders: readonly string[] = [
  'advisory-team',
  'council-chair',
  'council-deputy',
  'council-member',
  'council-secretary',
  'economic-office',
  'economic-office-head',
  'ward-leader',
  'provincial-office',
  'central-office',
];

/** An adviser writes while the dossier is on its way to a result; the caller has found it among what they see. */
export const mayAdvise = (actor: Actor, act: AdviceAct, dossier: { state: string }): Verdict =>
  allOf(
    (adviceRoles[act] as readonly string[]).includes(roleOf(actor))
      ? yes
      : noBecause(scoringProblem('advice.not-yours')),
    (advisedStates as readonly string[]).includes(dossier.state)
      ? yes
      : noBecause(scoringProblem('advice.dossier-elsewhere')),
  );
