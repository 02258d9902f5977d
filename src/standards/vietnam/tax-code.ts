/** Which of the three forms a tax code (mã số thuế) has. */
export type TaxCodeKind = 'organisation' | 'dependent-unit' | 'citizen-id';

export interface TaxCode {
  /** As stored and printed: `0300588569`, `0300588569-001`, `001085012345`. */
  code: string;
  kind: TaxCodeKind;
}

export interface TaxCodeSettings {
  /**
   * Accept the 12-digit personal identification number. Since 1/7/2025 households and household businesses use it in
   * place of a tax code (Thông tư 86/2024/TT-BTC; Điều 35.7 Luật Quản lý thuế 2019).
   */
  citizenId: boolean;
}

/**
 * Reads a tax code; undefined where the text is none. Spaces and dots are ignored, the hyphen before the three last
 * digits may be missing. Form and check digit only: whether the code was ever issued is for the tax office to say.
 */
export function parseTaxCode(text: string, settings: TaxCodeSettings): TaxCode | undefined {
  const compact = text.normalize('NFKC').replace(/[\s.\p{Cf}]/gu, '');
  if (/^\d{12}$/.test(compact)) {
    return settings.citizenId && isCitizenId(compact) ? { code: compact, kind: 'citizen-id' } : undefined;
  }
  const match = /^(\d{10})(?:-?(\d{3}))?$/.exec(compact);
  const [, base = '', unit] = match ?? [];
  if (!match || !hasTaxCheckDigit(base)) return undefined;
  if (unit === undefined) return { code: base, kind: 'organisation' };
  // N11N12N13 run from 001 to 999 (Điều 5 Thông tư 86/2024/TT-BTC, before it Điều 5 Thông tư 105/2020/TT-BTC).
  return unit === '000' ? undefined : { code: `${base}-${unit}`, kind: 'dependent-unit' };
}

/**
 * The check digit N10 of a ten-digit code: 10 − (31·N1 + 29·N2 + 23·N3 + 19·N4 + 17·N5 + 13·N6 + 7·N7 + 5·N8 + 3·N9)
 * mod 11. Numbers whose check would be 10 are never issued.
 */
export function hasTaxCheckDigit(tenDigits: string): boolean {
  if (!/^\d{10}$/.test(tenDigits)) return false;
  const digits = Array.from(tenDigits, Number);
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return 10 - (sum % 11) === digits[9];
}

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Province or country of birth (3 digits, 000 is none), century and sex, year, six random digits; no check digit. */
function isCitizenId(twelveDigits: string): boolean {
  return !twelveDigits.startsWith('000');
}
