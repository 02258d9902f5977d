import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { Body } from './pack.ts';

/**
 * What QĐ 26/2026/QĐ-TTg fixes and the software reckons by, whatever pack a dossier stands under. Dossiers and recognition
 * read it from here, and a pack that states anything else is refused (`check-figures.ts`): neither can change alone. The
 * thresholds of the stars are `starBands`.
 */
export const lawFigures = {
  /** Khoản 3 Điều 4: a certificate is valid so many months. */
  certificateMonths: 36,
  /** Khoản 2 Điều 7: working days from receipt by the commune to the sending to the province. */
  forwardingDays: 15,
  /** Khoản 2 Điều 7: products that go with a dossier as samples, and the sets that send none. */
  samples: 5,
  setsWithoutSamples: [26],
  /** Khoản 6 Điều 7: a re-evaluation is filed not earlier and not later than so many days before the certificate ends. */
  windowOpensBefore: 180,
  windowClosesBefore: 120,
  /** Điều 8: days from the conclusion of a violation, or the confirmation that production stopped, to the revocation. */
  revocationDays: 15,
  /** Điều 8: its cases. */
  revocationGrounds: 6,
  /** Điều 11: the day from which it is in force. */
  inForceFrom: '2026-05-22' as LocalDate,
  /** Khoản 2 Điều 12: days from then within which a dossier filed under the earlier rules is finished under them. */
  pendingDays: { first: 60, upgrade: 60, 're-evaluation': 30 },
  /** Khoản 3 Điều 12: days after expiry to which a certificate can be carried at most. */
  extensionDays: 180,
  /** Phụ lục II: (T)-(X)-(STT)-20yy; the separators are ours. */
  productCode: '{province}-{commune}-{sequence}-{year}',
  /** Điều 4: who recognises how many stars; below three nobody. */
  recognisedBy: { 1: null, 2: null, 3: 'province', 4: 'province', 5: 'central' } as Record<number, Body | null>,
} as const;
