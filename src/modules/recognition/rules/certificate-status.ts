import { lawFigures } from '#modules/regulation/rules/law-figures.ts';
import { addMonths } from '#standards/vietnam/add-months.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** What a verifier is told, all computed for a day: time passes without a deed. */
export const certificateStatuses = ['in-force', 'extended', 'expired', 'superseded', 'revoked'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** The last day of a certificate issued that day (khoản 3 Điều 4 QĐ 26/2026/QĐ-TTg). */
export const expiryOf = (issuedOn: LocalDate): LocalDate => addMonths(issuedOn, lawFigures.certificateMonths);

export interface CertificateTerm {
  /** What was done to it: `in-force` until somebody did something. */
  state: 'in-force' | 'superseded' | 'revoked';
  expiresOn: LocalDate;
  extendedUntil: LocalDate | null;
}

export function certificateStatus(
  { state, expiresOn, extendedUntil }: CertificateTerm,
  on: LocalDate,
): CertificateStatus {
  if (state !== 'in-force') return state;
  if (on <= expiresOn) return 'in-force';
  // Khoản 3 Điều 12: until the new result, at most 180 days after expiry.
  return extendedUntil !== null && on <= extendedUntil ? 'extended' : 'expired';
}

/** Whether the product may carry its stars on that day. */
export const isValid = (status: CertificateStatus): boolean => status === 'in-force' || status === 'extended';

/** Whether the paper of the decision behind a certificate that still holds was called back: its stars are borne no more. */
export const isCalledBack = (certificate: { status: CertificateStatus; decisionPaperState: string | null }): boolean =>
  isValid(certificate.status) && certificate.decisionPaperState === 'revoked';
