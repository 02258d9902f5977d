import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/** Điều 6 QĐ 26/2026/QĐ-TTg: lần đầu, nâng hạng, đánh giá lại. */
export const dossierKinds = ['first', 'upgrade', 're-evaluation'] as const;
export type DossierKind = (typeof dossierKinds)[number];

/** A certificate's last day, and the last day of an extension where an official gave one. */
export interface CertificateTerm {
  expiresOn: LocalDate;
  extendedUntil: LocalDate | null;
}

// Khoản 6 Điều 7: not earlier than 180 and not later than 120 days before the certificate ends.
const earliestDays = 180;
const latestDays = 120;

/** The first and the last day on which a re-evaluation dossier may be filed (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const reEvaluationWindow = (expiresOn: LocalDate): { opens: LocalDate; closes: LocalDate } => ({
  opens: addDays(expiresOn, -earliestDays),
  closes: addDays(expiresOn, -latestDays),
});

/**
 * How a day stands to the window: `extended` is a day after it that an extension under khoản 3 Điều 12 still covers,
 * `lapsed` one on which the certificate no longer holds at all.
 */
export type WindowStanding = 'too-early' | 'open' | 'extended' | 'too-late' | 'lapsed';

export function windowStanding({ expiresOn, extendedUntil }: CertificateTerm, on: LocalDate): WindowStanding {
  const { opens, closes } = reEvaluationWindow(expiresOn);
  if (on < opens) return 'too-early';
  if (on <= closes) return 'open';
  if (extendedUntil !== null && on <= extendedUntil) return 'extended';
  return on <= expiresOn ? 'too-late' : 'lapsed';
}

export const mayReEvaluateOn = (term: CertificateTerm, on: LocalDate): boolean =>
  ['open', 'extended'].includes(windowStanding(term, on));

/** The day on which QĐ 26/2026/QĐ-TTg, and with it the window, came into force (khoản 1 Điều 11). */
export const windowInForceFrom: LocalDate = '2026-05-22';

const extensionDays = 180;

/**
 * The extension of khoản 3 Điều 12, a rule of transition: a product due for re-evaluation that cannot keep the window
 * stays recognised until the new result, at most 180 days after its certificate ends. Our reading of "cannot": the
 * window had closed before it came into force, and the certificate still held that day. Everybody else had the window;
 * without a dossier in it the certificate ends on its last day.
 */
export function transitionExtension(
  expiresOn: LocalDate,
): { until: LocalDate; refused: null } | { until: null; refused: 'ended-before' | 'window-was-open' } {
  if (expiresOn < windowInForceFrom) return { until: null, refused: 'ended-before' };
  if (reEvaluationWindow(expiresOn).closes >= windowInForceFrom) return { until: null, refused: 'window-was-open' };
  return { until: addDays(expiresOn, extensionDays), refused: null };
}
