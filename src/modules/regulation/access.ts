import { councilSeats, wardStaff } from '#modules/identity/rules/roles.ts';
import { allOf, noBecause, type Verdict, yes } from '#platform/access.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import { platformProblem } from '#platform/problem.ts';
import { regulationProblem } from './problems.ts';
import type { Stars } from './rules/star-rating.ts';
import { mayRecogniseAtWard, type WorkingMode } from './rules/working-mode.ts';

const lawKeepers = ['administrator', 'system'] as const;
/** The head of the ward answers for working under a delegation; an administrator of the ward may record it. */
const modeKeepers = ['ward-leader', 'administrator', 'system'] as const;

/** Which roles may ever do what; the commands and the buttons both read it. */
export const regulationRoles = {
  'working-mode.delegate': modeKeepers,
  'working-mode.return': modeKeepers,
  'unit-setting.write': ['ward-leader', 'economic-office-head', 'administrator', 'system'],
  'law-pack.import': lawKeepers,
  'official-wording.load': lawKeepers,
  'holiday.add': lawKeepers,
  'holiday.edit': lawKeepers,
  'holiday.switch': lawKeepers,
} as const satisfies Record<string, readonly string[]>;
export type RegulationAct = keyof typeof regulationRoles;

export const hasRoleFor = (actor: Actor, act: RegulationAct): boolean =>
  (regulationRoles[act] as readonly string[]).includes(roleOf(actor));

/** Who reads how a unit works: its staff, its councils, those above, whoever administers it. */
const modeReaders: readonly string[] = [
  ...wardStaff,
  ...councilSeats,
  'advisory-team',
  'provincial-office',
  'central-office',
  'administrator',
];

export const mayReadMode = (actor: Actor): boolean => modeReaders.includes(roleOf(actor));

/** Which of the pages of the law this person may open. */
export const pagesFor = (actor: Actor) => ({
  mode: mayReadMode(actor),
  keeper: hasRoleFor(actor, 'law-pack.import'),
});

/** Matters of the actor's own unit; only a commune chooses how it works (mode A or B). */
export function mayChooseMode(actor: Actor, unit: { id: string; kind: string }): Verdict {
  return allOf(
    isOwnUnit(actor, unit.id),
    unit.kind === 'commune' ? yes : noBecause(regulationProblem('working-mode.wards-only')),
  );
}

export const mayWriteSetting = (actor: Actor, unit: { id: string }): Verdict => isOwnUnit(actor, unit.id);

/** Packs, wording and days off hold for every unit: the administrator above whom there is no other keeps them. */
export const mayKeepLaw = (actor: Actor, { isHighest }: { isHighest: boolean }): Verdict =>
  actor.kind === 'system' || isHighest ? yes : noBecause(regulationProblem('law-pack.keepers-only'));

/** Whether a ward may recognise that result itself, with the article that says why not. */
export function mayRecognise(mode: WorkingMode, stars: Stars | null, mean: string): Verdict {
  const answer = mayRecogniseAtWard(mode, stars, mean);
  return answer.allowed ? yes : noBecause(regulationProblem(`ward-recognition.${answer.because}`));
}

const isOwnUnit = (actor: Actor, unitId: string): Verdict =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.grant.unitId === unitId)
    ? yes
    : noBecause(platformProblem('not-allowed'));
