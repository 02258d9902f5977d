import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { Stars } from './star-rating.ts';

/** The paper by which a competent body has the ward recognise 3 stars, as "Căn cứ" prints it. */
export interface Delegation {
  /** Số, e.g. `12/QĐ-UBND`. */
  number: string;
  dated: LocalDate;
  /** Trích yếu. */
  abstract: string;
  issuer: string;
  /** What is delegated. */
  scope: string;
  validFrom: LocalDate;
  /** The last day on which it holds. */
  validTo: LocalDate;
}

/** A delegation as it was recorded; `returnedFrom` is the first day back in mode A when it was given back early. */
export interface RecordedDelegation extends Delegation {
  returnedFrom: LocalDate | null;
}

/**
 * Mode A (Điều 4, khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg): the ward assesses four contents and forwards; its own scoring is a
 * rehearsal. Mode B (Kế hoạch 103/KH-UBND): the ward council scores and the ward recognises 3 stars, under the paper named.
 */
export type WorkingMode = { mode: 'A' } | { mode: 'B'; delegation: Delegation };

/** The mode on a day: B while a delegation's term runs, else A. The end of the term needs no deed. */
export function workingModeOn(delegations: readonly RecordedDelegation[], on: LocalDate): WorkingMode {
  const held = delegations.find((one) => delegationHolds(one, on));
  if (!held) return { mode: 'A' };
  const { returnedFrom: _, ...delegation } = held;
  return { mode: 'B', delegation };
}

export const delegationHolds = (
  { validFrom, validTo, returnedFrom }: Pick<RecordedDelegation, 'validFrom' | 'validTo' | 'returnedFrom'>,
  on: LocalDate,
): boolean => validFrom <= on && on <= validTo && (returnedFrom === null || on < returnedFrom);

export type WardRecognition =
  | { allowed: true; delegation: Delegation }
  | { allowed: false; because: 'no-delegation' | 'three-stars-only' | 'goes-to-province' };

/**
 * Whether the ward itself may recognise a result. `mean` is the average as printed, cut to hundredths (`69.99`): cutting
 * never carries it over a whole number, so its whole part decides.
 */
export function mayRecogniseAtWard(mode: WorkingMode, stars: Stars | null, mean: string): WardRecognition {
  // Khoản 2 Điều 4: 3 and 4 stars are the province's to recognise, 5 stars the ministry's; so in mode A nothing is the ward's.
  if (mode.mode === 'A') return { allowed: false, because: 'no-delegation' };
  // Kế hoạch 103 IV.1.6 speaks of 3 stars only. 70 points and more are the province's, also where a least level held the
  // product at 3 stars [inference]: the higher band is the province's to refuse.
  if (Number(mean.split('.')[0]) >= 70) return { allowed: false, because: 'goes-to-province' };
  if (stars !== 3) return { allowed: false, because: 'three-stars-only' };
  return { allowed: true, delegation: mode.delegation };
}
