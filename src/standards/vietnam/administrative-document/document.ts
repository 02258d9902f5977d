import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { AdministrativePaper } from './administrative-paper.ts';
import { appendixSections } from './appendix.ts';
import { blocksOf, bodyOf } from './body.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { line, rule } from './line.ts';
import { font, size, textWidth } from './measures.ts';
import { upright } from './page.ts';
import { printableText } from './printable-text.ts';
import { title } from './title.ts';

/** The whole file. Loaded only when a paper is written: `docx` is large. */
export async function documentFile(paper: AdministrativePaper): Promise<Buffer> {
  // Phần I, Mục I.7: no number on the first page.
  const headers = { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [blank()] }) };
  const document = new Document({
    title: printableText([paper.kind, paper.abstract].filter(Boolean).join(' ')),
    creator: printableText(paper.issuer.name),
    lastModifiedBy: printableText(paper.issuer.name),
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
            size: size.body,
            sizeComplexScript: size.body,
            color: '000000',
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: upright, titlePage: true },
        headers,
        footers: { default: footer(paper.markings), first: footer(paper.markings, paper.contact) },
        children: [
          letterhead(paper),
          ...title(paper),
          ...bodyOf(paper),
          ...closing(paper),
          ...(paper.afterSignatures ? [line('', { align: AlignmentType.LEFT, size: size.recipients })] : []),
          ...blocksOf(paper.afterSignatures ?? [], textWidth),
        ],
      },
      ...appendixSections(paper, headers),
    ],
  });
  return Packer.toBuffer(document);
}

/** Phần I, Mục I.7: Arabic figures, upright, 13–14, in the middle of the upper margin. */
function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber })],
  });
}

const blank = (): Paragraph => line('', { align: AlignmentType.CENTER, size: size.pageNumber });

/**
 * A page taken out of the paper must still say what it is not. Ô 13 (Mục II.13): address and telephone of the issuer,
 * 11–12 upright, centred under a rule as long as the text, at the foot of the first page.
 */
function footer(markings: string[] = [], contact?: string): Footer {
  return new Footer({
    children: [
      ...(contact === undefined
        ? []
        : [rule(textWidth, textWidth), line(contact, { align: AlignmentType.CENTER, size: size.contact })]),
      line(markings.join(' · '), { align: AlignmentType.CENTER, size: size.footer, bold: true }),
    ],
  });
}
