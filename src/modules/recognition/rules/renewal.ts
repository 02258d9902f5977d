import { addDays, daysBetween, type LocalDate } from '#standards/vietnam/local-date.ts';

/** Khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg: not earlier than 180 and not later than 120 days before expiry. */
export const windowOpensBefore = 180;
export const windowClosesBefore = 120;

export interface RenewalWindow {
  /** First and last day on which the dossier of the re-evaluation may be filed. */
  from: LocalDate;
  to: LocalDate;
}

export const renewalWindow = (expiresOn: LocalDate): RenewalWindow => ({
  from: addDays(expiresOn, -windowOpensBefore),
  to: addDays(expiresOn, -windowClosesBefore),
});

/** How far a certificate is: `coming` within ninety days of its window; `missed` after the window, `lapsed` after expiry. */
export const renewalStages = ['window', 'coming', 'missed', 'extended', 'lapsed', 'far'] as const;
export type RenewalStage = (typeof renewalStages)[number];

const comingDays = 90;

export function renewalStage(
  { expiresOn, extendedUntil }: { expiresOn: LocalDate; extendedUntil: LocalDate | null },
  on: LocalDate,
): RenewalStage {
  const { from, to } = renewalWindow(expiresOn);
  if (on > expiresOn) return extendedUntil !== null && on <= extendedUntil ? 'extended' : 'lapsed';
  if (on > to) return 'missed';
  if (on >= from) return 'window';
  return daysBetween(on, from) <= comingDays ? 'coming' : 'far';
}

/** The day on which QĐ 26/2026/QĐ-TTg came into force (Điều 11). */
export const inForceFrom: LocalDate = '2026-05-22';
/** Khoản 3 Điều 12: at most so many days after expiry. */
export const extensionDays = 180;

/**
 * Khoản 3 Điều 12 is a transition rule: it helps products due for re-evaluation that could not keep the window of 180 to
 * 120 days because the rule was younger than their window. We read: still in force when the rule began, and the window
 * had opened before that day [inference]. Every later certificate has its whole window and lapses when it is missed.
 */
export const fallsUnderTransition = (expiresOn: LocalDate): boolean =>
  expiresOn >= inForceFrom && renewalWindow(expiresOn).from < inForceFrom;

/** The last day to which that rule can carry a certificate. */
export const longestExtension = (expiresOn: LocalDate): LocalDate => addDays(expiresOn, extensionDays);

/** What stands first is what can still be saved with the least: open windows by days left, then by papers to renew. */
export function byEffortLeft(
  left: { stage: RenewalStage; windowTo: LocalDate; missing: number },
  right: { stage: RenewalStage; windowTo: LocalDate; missing: number },
): number {
  const stage = renewalStages.indexOf(left.stage) - renewalStages.indexOf(right.stage);
  if (stage !== 0) return stage;
  if (left.windowTo !== right.windowTo) return left.windowTo < right.windowTo ? -1 : 1;
  return left.missing - right.missing;
}
