import { AlignmentType, type ISectionOptions, type Paragraph, SectionType } from 'docx';
import type { AdministrativePaper, Appendix } from './administrative-paper.ts';
import { blocksOf } from './body.ts';
import { appendixNumber } from './closing-words.ts';
import { line } from './line.ts';
import { landscapeTextWidth, size, textWidth } from './measures.ts';
import { across, upright } from './page.ts';

/**
 * Phần I, Mục III.1 (phụ lục): each on its own page with pages numbered of its own; "Phụ lục" bold 14 in the middle, with
 * a Roman number where there are two or more; the title in capitals, bold 13–14; `(Kèm theo …)` italic 13–14.
 */
export function appendixSections(
  { appendices = [] }: AdministrativePaper,
  headers: ISectionOptions['headers'],
): ISectionOptions[] {
  return appendices.map((appendix, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...(appendix.landscape ? across : upright), pageNumbers: { start: 1 } },
      titlePage: true,
    },
    headers,
    children: [
      ...heading(appendix, appendixNumber(index, appendices.length)),
      ...blocksOf(appendix.blocks, appendix.landscape ? landscapeTextWidth : textWidth),
    ],
  }));
}

function heading({ title, attachedTo }: Appendix, number: string): Paragraph[] {
  const centred = { align: AlignmentType.CENTER, size: size.appendix, keepNext: true };
  return [
    line(`Phụ lục${number}`, { ...centred, bold: true }),
    line(title.toLocaleUpperCase('vi'), { ...centred, bold: true }),
    ...(attachedTo === undefined
      ? []
      : [line(`(${attachedTo})`, { ...centred, italic: true, size: size.body, spacing: { after: 240 } })]),
  ];
}
