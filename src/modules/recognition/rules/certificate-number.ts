/** `GCN` is a certificate issued here, `TD` a register entry for one issued elsewhere. */
export type NumberSeries = 'GCN' | 'TD';

/** `GCN-01-2026-0001`: letters, digits and hyphens only, because it stands in an address and in a QR code. */
export const certificateNumber = (series: NumberSeries, unitCode: string, year: number, sequence: number): string =>
  `${series}-${unitCode}-${year}-${String(sequence).padStart(4, '0')}`;

/** What may be looked up on the public page; anything else is no number. */
export const isCertificateNumber = (text: string): boolean => /^(GCN|TD)-[0-9A-Z]{2,10}-\d{4}-\d{4,6}$/.test(text);

/** Mã số sản phẩm `(T)-(X)-(STT)-20yy` of the evaluation sheet: codes of province and commune, number, year. */
export const productCodePattern = /^\d{2}-\d{3,5}-\d{1,4}-20\d{2}$/;
