import { hasCheckDigit } from './check-digit.ts';

/**
 * The bars of an EAN-13 or EAN-8 symbol as a row of modules, `1` dark and `0` light (GS1 General Specifications, section
 * 5.2: EAN/UPC symbology; ISO/IEC 15420). Twelve digits are drawn as the EAN-13 with a zero before them, as scanners
 * read them. Undefined where the key has no such symbol (GTIN-14) or a wrong check digit.
 */
export function eanBars(gtin: string): string | undefined {
  if (!/^\d+$/.test(gtin) || !hasCheckDigit(gtin)) return undefined;
  if (gtin.length === 8)
    return `${edge}${drawn(gtin.slice(0, 4), 'AAAA')}${middle}${drawn(gtin.slice(4), 'CCCC')}${edge}`;
  const thirteen = gtin.length === 12 ? `0${gtin}` : gtin;
  if (thirteen.length !== 13) return undefined;
  // The first digit is not drawn: it says which of the left digits are of set B.
  const sets = leftSets[Number(thirteen[0])] as string;
  return `${edge}${drawn(thirteen.slice(1, 7), sets)}${middle}${drawn(thirteen.slice(7), 'CCCCCC')}${edge}`;
}

const edge = '101';
const middle = '01010';

/** Number set A; C is its complement, B is C read backwards (figure 5.2.1.2-1). */
const setA = '0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011'.split(' ');

/** Which number set each left digit takes, by the first digit (figure 5.2.1.2-2). */
const leftSets = 'AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA'.split(' ');

const drawn = (digits: string, sets: string): string =>
  Array.from(digits, (digit, place) => modulesOf(Number(digit), sets[place] ?? 'A')).join('');

function modulesOf(digit: number, set: string): string {
  const a = setA[digit] as string;
  const c = Array.from(a, (module) => (module === '1' ? '0' : '1'));
  if (set === 'A') return a;
  return set === 'C' ? c.join('') : c.reverse().join('');
}
