import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { RecognisedStars } from './competence.ts';

/** What a prize comes to from a day on. Whole đồng. */
export interface PrizeNorm {
  id: string;
  /** Null: everywhere; else the province or commune whose own resolution it is. */
  unitId: string | null;
  stars: number;
  amount: number;
  instrument: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/**
 * The norm for a star level on a day: of the unit's own resolutions the nearest (`unitIds` from the commune upwards), else
 * the law's; of several the youngest. Undefined before there was any.
 */
export function normOn(
  norms: readonly PrizeNorm[],
  stars: RecognisedStars,
  on: LocalDate,
  unitIds: readonly string[],
): PrizeNorm | undefined {
  const holding = norms
    .filter((norm) => norm.stars === stars && norm.validFrom <= on && (norm.validTo === null || on <= norm.validTo))
    .sort((left, right) => (left.validFrom < right.validFrom ? 1 : -1));
  for (const unitId of [...unitIds, null]) {
    const found = holding.find((norm) => norm.unitId === unitId);
    if (found) return found;
  }
  return undefined;
}

export interface PrizeAmount {
  normAmount: number;
  deducted: number;
  amount: number;
}

/**
 * Điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC: one prize for a product and star level, and an upgrade is paid the difference
 * only, both by the norms of the day of the new decision [inference]. Undefined where nothing is left to pay.
 */
export function prizeAmount(norm: PrizeNorm, prizedNorm: PrizeNorm | undefined): PrizeAmount | undefined {
  if (prizedNorm && prizedNorm.stars >= norm.stars) return undefined;
  const deducted = prizedNorm?.amount ?? 0;
  const amount = norm.amount - deducted;
  return amount > 0 ? { normAmount: norm.amount, deducted, amount } : undefined;
}
