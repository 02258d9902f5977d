import { noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossiersProblem } from './problems.ts';
import { type DossierState, endStates } from './rules/dossier-states.ts';

const office = ['economic-office', 'economic-office-head'] as const;
const preparers = ['producer', 'one-stop-desk', ...office, 'system'] as const;

/** Which roles may ever do what to the forms, the kinds of proof and the sets on paper. */
export const formRoles = {
  'form.save': preparers,
  'self-report.save': preparers,
  // As in the register: who reads what the law calls sensitive about a representative, and the province that decides.
  'form-detail.read': ['producer', ...office, 'ward-leader', 'provincial-office', 'system'],
  'form-detail.write': ['producer', ...office, 'system'],
  'evidence.set-kind': preparers,
  'paper-set.log': ['one-stop-desk', ...office, 'system'],
  'paper-set.remove': ['one-stop-desk', ...office, 'system'],
} as const satisfies Record<string, readonly string[]>;
export type FormAct = keyof typeof formRoles;

export const hasRoleForForm = (actor: Actor, act: FormAct): boolean =>
  (formRoles[act] as readonly string[]).includes(roleOf(actor));

/** Revenue and profit of the register are offered to those who read them there; at the counter they are typed. */
export const readsFigures = (actor: Actor): boolean =>
  ['producer', ...office, 'ward-leader', 'system'].includes(roleOf(actor));

/** Sets on paper come to the commune's counter as long as the dossier is under way. */
export function mayLogPaperSet(actor: Actor, dossier: { unitId: string; state: DossierState }): Verdict {
  const isHere = actor.kind === 'system' || (actor.kind === 'person' && actor.grant.unitId === dossier.unitId);
  if (!isHere) return noBecause(platformProblem('not-allowed'));
  if (!(endStates as readonly string[]).includes(dossier.state)) return yes;
  return noBecause(dossiersProblem('dossier.state-forbids', { state: dossier.state }));
}
