/**
 * The check digit that ends a GTIN, GLN, SSCC and the other numeric keys: the digits before it are weighted 3, 1, 3 …
 * from the right, and the digit brings the sum up to the next multiple of ten (GS1 General Specifications, section
 * 7.9.1, "Standard check digit calculations for GS1 data structures"). Takes the digits without the check digit; throws
 * RangeError where they are none.
 */
export function checkDigitOf(digits: string): number {
  if (!/^\d{1,17}$/.test(digits)) throw new RangeError(`not the digits of a key: ${digits}`);
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** True where the last digit is the check digit of those before it. */
export const hasCheckDigit = (code: string): boolean =>
  /^\d{2,18}$/.test(code) && checkDigitOf(code.slice(0, -1)) === Number(code.at(-1));

/**
 * A GTIN as people type or scan it, spaces and hyphens aside: 8, 12, 13 or 14 digits (section 2.1 of the General
 * Specifications) that end in the right check digit. Undefined where the text is none.
 */
export function readGtin(text: string): string | undefined {
  const digits = digitsOf(text);
  return /^(\d{8}|\d{12,14})$/.test(digits) && hasCheckDigit(digits) && !/^0+$/.test(digits) ? digits : undefined;
}

/** A GLN (13 digits, section 2.4) with the right check digit; undefined where the text is none. */
export function readGln(text: string): string | undefined {
  const digits = digitsOf(text);
  return /^\d{13}$/.test(digits) && hasCheckDigit(digits) && !/^0+$/.test(digits) ? digits : undefined;
}

/** A GTIN in 14 digits, as databases and scanners compare them: leading zeros name no other product (section 3.3.2). */
export const gtin14Of = (gtin: string): string => gtin.padStart(14, '0');

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/[\s.\-–\p{Cf}]/gu, '');
