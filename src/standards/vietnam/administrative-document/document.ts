import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { AdministrativePaper } from './administrative-paper.ts';
import { bodyOf } from './body.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { line } from './line.ts';
import { font, margins, pageHeight, pageWidth, size } from './measures.ts';
import { printableText } from './printable-text.ts';
import { title } from './title.ts';

/** The whole file. Loaded only when a paper is written: `docx` is large. */
export async function documentFile(paper: AdministrativePaper): Promise<Buffer> {
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
        properties: {
          page: {
            size: { width: pageWidth, height: pageHeight },
            margin: { ...margins, header: 567, footer: 567 },
          },
          // Phần I, Mục I.7: no number on the first page.
          titlePage: true,
        },
        headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [blank()] }) },
        footers: { default: footer(paper.markings), first: footer(paper.markings) },
        children: [letterhead(paper), ...title(paper), ...bodyOf(paper.grounds ?? [], paper.blocks), ...closing(paper)],
      },
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

/** A page taken out of the paper must still say what it is not. */
function footer(markings: string[] = []): Footer {
  return new Footer({
    children: [line(markings.join(' · '), { align: AlignmentType.CENTER, size: size.footer, bold: true })],
  });
}
