import type { Content } from 'pdfmake';
import type { AdministrativePaper } from '../administrative-paper.ts';
import { headerDistance, margins, pageHeight, pageWidth, size, textWidth } from '../measures.ts';
import { printableText } from '../printable-text.ts';
import { appendixSections } from './appendix.ts';
import { blocksOf, bodyOf } from './body.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { printed } from './printer.ts';
import { type PaperSection, sections } from './sections.ts';
import { level, points, rule, text } from './text.ts';
import { title } from './title.ts';

/** The whole file. Loaded only when a paper is printed. */
export function printedFile(paper: AdministrativePaper): Promise<Buffer> {
  const name = printableText([paper.kind, paper.abstract].filter(Boolean).join(' '));
  const parts: PaperSection[] = [
    {
      content: [letterhead(paper), ...title(paper), ...bodyOf(paper), ...closing(paper), ...afterSignatures(paper)],
      footer: (isFirst) => footer(paper.markings, isFirst ? paper.contact : undefined),
    },
    ...appendixSections(paper).map((appendix) => ({ ...appendix, footer: () => footer(paper.markings) })),
  ];
  return printed({
    info: { title: name, author: printableText(paper.issuer.name.replaceAll('\n', ' ')), creator: 'Sao Làng' },
    language: 'vi-VN',
    displayTitle: true,
    pageSize: { width: points(pageWidth), height: points(pageHeight) },
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    content: sections(parts),
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === level.keepNext &&
      node.pageNumbers.length === 1 &&
      getFollowingNodesOnPage()
        .filter(({ startPosition }) => startPosition.pageNumber === node.startPosition.pageNumber)
        .filter(({ text, headlineLevel }) => text !== undefined && !(headlineLevel && headlineLevel > level.keepNext))
        .every((next) => next.headlineLevel === level.keepNext),
  });
}

const afterSignatures = ({ afterSignatures = [] }: AdministrativePaper): Content[] =>
  afterSignatures.length === 0 ? [] : [text(' ', { size: size.body }), ...blocksOf(afterSignatures, textWidth)];

/** A page taken out of the paper must still say what it is not; ô 13 (Mục II.13) stands at the foot of the first page. */
function footer(markings: string[] = [], contact?: string): Content {
  const lines = contact === undefined ? 11.5 : 33;
  return {
    stack: [
      ...(contact === undefined
        ? []
        : [rule(textWidth, textWidth), text(contact, { size: size.contact, align: 'center' })]),
      text(markings.join(' · ') || ' ', { size: size.footer, bold: true, align: 'center' }),
    ].map((line) => ({ ...(line as object), headlineLevel: level.everyPage }) as Content),
    margin: [
      points(margins.left),
      Math.max(2, points(margins.bottom - headerDistance) - lines),
      points(margins.right),
      0,
    ],
    headlineLevel: level.everyPage,
  };
}
