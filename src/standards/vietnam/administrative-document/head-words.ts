import type { AdministrativePaper } from './administrative-paper.ts';
import { head, size, textWidth } from './measures.ts';
import { printableText } from './printable-text.ts';
import { boldTextWidth } from './text-width.ts';

// Mục II.1.
export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/**
 * Ô 2 in capitals; a line that is too long for the column breaks before the place, so that no name of a place is cut in two:
 * `… SẢN PHẨM OCOP` over `PHƯỜNG YÊN HÒA`.
 */
export const issuerWords = (name: string): string =>
  name
    .toLocaleUpperCase('vi')
    .split('\n')
    .map((line) =>
      boldTextWidth(printableText(line), size.issuer) <= head.left
        ? line
        : line.replace(/ (?=(PHƯỜNG|XÃ|ĐẶC KHU|THÀNH PHỐ|TỈNH) )/u, '\n'),
    )
    .join('\n');

/** Twips: two fifths of the last printed line; a name too long for its column fills it. */
export function issuerRule(name: string): number {
  const lines = printableText(issuerWords(name)).split('\n');
  const last = boldTextWidth(lines.at(-1) ?? '', size.issuer);
  return Math.round(Math.min(last, head.left) * 0.4);
}

/** Twips: two fifths of the last line of the title, a third to a half as Mục II.5.a asks. */
export function titleRule({ kind, abstract }: AdministrativePaper): number {
  const lastLine =
    printableText(abstract ?? kind.toLocaleUpperCase('vi'))
      .split('\n')
      .at(-1) ?? '';
  return Math.round(Math.min(boldTextWidth(lastLine, size.title), textWidth) * 0.4);
}

/** An addressee without the mark that the layout prints. */
export const unmarked = (text: string): string => text.replace(/[;.\s]+$/u, '');
