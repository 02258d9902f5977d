import type { Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { Holder } from './dossier-holder.ts';

/**
 * What a result means for the way on. Khoản 3 Điều 3 và khoản 1, 2 Điều 4 QĐ 26/2026/QĐ-TTg: below three stars there is
 * neither decision nor certificate; three and four are the province's; from ninety points on the province approves and
 * sends to the ministry, which alone gives five.
 */
export const outcomeKinds = ['three-four', 'below-three', 'knocked-out', 'to-centre', 'five'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

type Stars = 1 | 2 | 3 | 4 | 5 | null;

/** What the last council found. A rehearsal (a commune's own council) recognises nothing: Điều 4 QĐ 26/2026/QĐ-TTg. */
export interface DossierOutcome {
  /** Null where a knock-out holds. */
  stars: Stars;
  /** The mean cut to hundredths, as text: `74.00`. */
  total: string;
  /** Names such as `QD26-06/0`. */
  knockedOut: string[];
  /** Null where the result was recorded from a paper. */
  sessionId: string | null;
  rehearsal: boolean;
  kind: OutcomeKind;
  /** Who found it: only the centre's five stars are five stars, only its lesser result may be evaluated again. */
  level: Holder;
  /** The council's level at each criterion: concluded, else the lowest that a member gave. Absent where a paper was recorded. */
  marks?: Marks;
}

/**
 * The kind of a result. Ninety points with a least level of five stars missed are four stars (our reading of khoản 3
 * Điều 3: both must hold), so the province recognises them itself.
 */
export function outcomeKind(stars: Stars, level: Holder): OutcomeKind {
  if (stars === null) return 'knocked-out';
  if (stars < 3) return 'below-three';
  if (stars < 5) return 'three-four';
  return level === 'centre' ? 'five' : 'to-centre';
}
