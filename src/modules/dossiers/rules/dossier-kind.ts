import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';

/** Điều 6 QĐ 26/2026/QĐ-TTg: lần đầu, nâng hạng, đánh giá lại. */
export const dossierKinds = ['first', 'upgrade', 're-evaluation'] as const;
export type DossierKind = (typeof dossierKinds)[number];

/**
 * A certificate's last day, and the last day of an extension where an official gave one: khoản 3 Điều 12, whose dated
 * rule and act are recognition's (`rules/renewal.ts` there). Without it the certificate ends on its last day.
 */
export interface CertificateTerm {
  expiresOn: LocalDate;
  extendedUntil: LocalDate | null;
}

/** The first and the last day on which a re-evaluation dossier may be filed (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const reEvaluationWindow = (expiresOn: LocalDate): { opens: LocalDate; closes: LocalDate } => ({
  opens: addDays(expiresOn, -lawFigures.windowOpensBefore),
  closes: addDays(expiresOn, -lawFigures.windowClosesBefore),
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
