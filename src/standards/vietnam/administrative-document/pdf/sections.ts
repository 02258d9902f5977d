import type { Content } from 'pdfmake';
import { headerDistance, size } from '../measures.ts';
import { level, points, text } from './text.ts';

/** Pages with numbers of their own. */
export interface PaperSection {
  content: Content[];
  landscape?: boolean;
  footer: (isFirst: boolean) => Content;
}

/** Phần I, Mục I.7: Arabic figures in the middle of the upper margin, none on the first page of each section. */
export function sections(parts: PaperSection[]): Content[] {
  return parts.map(({ content, landscape, footer }) => {
    // The library writes on the node where it came to stand; headers are drawn after that.
    const start: Content & { positions?: { pageNumber: number }[] } = {
      text: '\ufeff',
      fontSize: 0.1,
      headlineLevel: level.everyPage,
    };
    const numberOn = (page: number) => page - (start.positions?.[0]?.pageNumber ?? 1) + 1;
    return {
      section: [start, ...content],
      pageOrientation: landscape ? 'landscape' : 'portrait',
      header: (page: number) => (numberOn(page) === 1 ? null : pageNumber(numberOn(page))),
      footer: (page: number) => footer(numberOn(page) === 1),
    } as unknown as Content;
  });
}

const pageNumber = (number: number): Content => ({
  ...(text(String(number), { size: size.pageNumber, align: 'center' }) as { text: string }),
  margin: [0, points(headerDistance), 0, 0],
  headlineLevel: level.everyPage,
});
