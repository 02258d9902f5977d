import { noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { formRoles } from './form-access.ts';
import { type OriginalKind, showsPrivateAnswers } from './rules/original.ts';

const office = ['economic-office', 'economic-office-head'] as const;
const seats = ['council-secretary', 'council-chair', 'council-deputy', 'council-member'] as const;

/** Which roles may ever ask for an electronic original, and what only the software does. */
export const originalRoles = {
  'original.start': [
    'producer',
    'one-stop-desk',
    ...office,
    'ward-leader',
    'provincial-office',
    'advisory-team',
    'expert',
    ...seats,
    'system',
  ],
  'original.finish': ['system'],
  'original.fail': ['system'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Mẫu số 02 asks what the law calls sensitive: who may not open that (form-detail.read) has the reading copy. The archive
 * goes to the province with the commune's letters, and one letter speaks of many producers: it is no producer's to read.
 */
export function mayReadOriginal(actor: Actor, kind: OriginalKind): boolean {
  const role = roleOf(actor);
  if (kind === 'archive' && role === 'producer') return false;
  return !showsPrivateAnswers(kind) || (formRoles['form-detail.read'] as readonly string[]).includes(role);
}

export const mayStartOriginal = (actor: Actor, kind: OriginalKind): Verdict =>
  mayReadOriginal(actor, kind) ? yes : noBecause(platformProblem('not-allowed'));
