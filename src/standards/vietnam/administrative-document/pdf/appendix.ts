import type { Content } from 'pdfmake';
import type { AdministrativePaper, Appendix } from '../administrative-paper.ts';
import { appendixNumber } from '../closing-words.ts';
import { landscapeTextWidth, size, textWidth } from '../measures.ts';
import { blocksOf } from './body.ts';
import { text } from './text.ts';

/** Phần I, Mục III.1: each on its own page, pages numbered of its own, Roman numbers where there are two or more. */
export const appendixSections = ({ appendices = [] }: AdministrativePaper) =>
  appendices.map((appendix, index) => ({
    landscape: appendix.landscape,
    content: [
      ...heading(appendix, appendixNumber(index, appendices.length)),
      ...blocksOf(appendix.blocks, appendix.landscape ? landscapeTextWidth : textWidth),
      // The last block of an appendix has nothing to stay with.
      text(' ', { size: 2 }),
    ],
  }));

function heading({ title, attachedTo }: Appendix, number: string): Content[] {
  const centred = { align: 'center', size: size.appendix, keepNext: true } as const;
  return [
    text(`Phụ lục${number}`, { ...centred, bold: true }),
    text(title.toLocaleUpperCase('vi'), { ...centred, bold: true }),
    ...(attachedTo === undefined
      ? []
      : [text(`(${attachedTo})`, { ...centred, italic: true, size: size.body, after: 240 })]),
  ];
}
