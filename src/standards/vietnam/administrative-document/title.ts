import { AlignmentType, type Paragraph } from 'docx';
import type { AdministrativePaper } from './administrative-paper.ts';
import { line, rule } from './line.ts';
import { size, textWidth } from './measures.ts';
import { printableText } from './printable-text.ts';
import { boldTextWidth } from './text-width.ts';

/** Ô 5a: kind in capitals, abstract in small letters, both bold and centred, with a rule of a third to a half below. */
export function title({ kind, abstract, markings = [] }: AdministrativePaper): Paragraph[] {
  const centred = { align: AlignmentType.CENTER, bold: true, keepNext: true };
  const lastLine =
    printableText(abstract ?? kind.toLocaleUpperCase('vi'))
      .split('\n')
      .at(-1) ?? '';
  const ruled = Math.min(boldTextWidth(lastLine, size.title), textWidth) * 0.4;
  return [
    line(kind.toLocaleUpperCase('vi'), { ...centred, size: size.title, spacing: { before: 280 } }),
    ...(abstract === undefined ? [] : [line(abstract, { ...centred, size: size.title })]),
    rule(Math.round(ruled), textWidth),
    ...markings.map((marking) => line(marking, { ...centred, size: size.title, spacing: { before: 60 } })),
    line('', { ...centred, size: size.footer / 2 }),
  ];
}
