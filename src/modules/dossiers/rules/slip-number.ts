import { lawFigures } from '#modules/regulation/rules/law-figures.ts';

/** The two-digit province and five-digit commune codes of QĐ 19/2025/QĐ-TTg, and the local year. */
export interface CodePlace {
  province: string;
  commune: string;
  year: number;
}

const counted = (sequence: number): string => String(sequence).padStart(3, '0');

/** Mẫu số 01, part of the office: "Phiếu số …/PĐK-(Mã tỉnh)-(Mã xã)-(Năm)"; the count is the commune's of the year. */
export const slipNumber = (sequence: number, { province, commune, year }: CodePlace): string =>
  `${counted(sequence)}/PĐK-${province}-${commune}-${year}`;

/**
 * Product code (T)-(X)-(STT)-20yy of the score sheets (Phụ lục II): STT is "số thứ tự do xã lập", the year that of the
 * evaluation. Padding and separators are not fixed by the text; three digits and hyphens are ours.
 */
export const productCode = (sequence: number, { province, commune, year }: CodePlace): string =>
  lawFigures.productCode
    .replace('{province}', province)
    .replace('{commune}', commune)
    .replace('{sequence}', counted(sequence))
    .replace('{year}', String(year));
