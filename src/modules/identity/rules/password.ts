import { foldVietnamese } from '#standards/vietnam/fold.ts';

/** Characters; long enough against guessing, short enough that hashing it costs nothing extra. */
export const passwordLength = { least: 10, most: 128 } as const;

/** True for passwords that are tried first: well-known ones, one character repeated, a plain row of digits. */
export function isEasyPassword(password: string): boolean {
  const folded = foldVietnamese(password).replaceAll(' ', '');
  return (
    wellKnown.some((known) => folded === known || folded.replace(/[\d!@#.]+$/, '') === known) ||
    new Set(folded).size <= 2 ||
    '01234567890123456789'.includes(folded) ||
    '98765432109876543210'.includes(folded)
  );
}

const wellKnown = [
  'password',
  'matkhau',
  'matkhaumoi',
  'qwertyuiop',
  'abcdefghij',
  'anhyeuem',
  'iloveyou',
  'saolang',
  'ocop',
];
