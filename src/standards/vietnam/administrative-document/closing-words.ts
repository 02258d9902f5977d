import type { Signature } from './administrative-paper.ts';

/** Mục II.9.b: each recipient with a dash and a semicolon, the last with a full stop. */
export function recipientLines(recipients: string[], drafter: string | undefined): string[] {
  // Ô 12, Mục II.12: the drafter's sign in capitals and the number of copies, 11, after the last recipient.
  const end = drafter === undefined ? '.' : `. ${drafter}`;
  return recipients.map(
    (recipient, index) => `- ${recipient.replace(/[;.\s]+$/u, '')}${index === recipients.length - 1 ? end : ';'}`,
  );
}

/** Mục II.7: whom the signer stands for, then the position, in capitals. */
export function capacityLines({ onBehalf = [], position }: Signature): string[] {
  return [...onBehalf.map(({ mark, of }) => `${mark} ${of}`), ...(position === undefined ? [] : [position])].map(
    (text) => text.toLocaleUpperCase('vi'),
  );
}

/** Phần I, Mục III.1: a Roman number after the word "Phụ lục" where there are two or more. */
export const appendixNumber = (index: number, count: number): string =>
  count > 1 ? ` ${ROMAN[index] ?? index + 1}` : '';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
