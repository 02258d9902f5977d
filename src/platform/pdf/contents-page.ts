import type { Content } from 'pdfmake';
import { size } from '#standards/vietnam/administrative-document/measures.ts';
import { printed } from '#standards/vietnam/administrative-document/pdf/printer.ts';
import { text } from '#standards/vietnam/administrative-document/pdf/text.ts';
import type { MergedEntry } from './merged-entry.ts';
import { mergedPdfWords as words } from './messages.vi.ts';

/** The table of contents; each line leads to its page, counted in the whole file from 1. */
export function contentsPage(title: string, entries: MergedEntry[]): Promise<Buffer> {
  return printed({
    pageSize: 'A4',
    pageMargins: [85, 57, 43, 57],
    content: [
      text(words.contents, { size: size.title, bold: true, align: 'center' }),
      text(title, { size: size.title, bold: true, align: 'center', after: 240 }),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ['*', 40],
          body: [
            [heading(words.title, 'left'), heading(words.page, 'right')],
            ...entries.map((entry) => [nameOf(entry), pageOf(entry)]),
          ],
        },
        layout: 'lightHorizontalLines',
      },
    ],
  });
}

const heading = (label: string, align: 'left' | 'right'): Content =>
  text(label, { size: size.table, bold: true, align });

function nameOf({ title, level, page, standIn }: MergedEntry): Content {
  const spans = [{ text: title, bold: level === 0 }];
  if (standIn) spans.push({ text: ` (${words.notes[standIn]})`, bold: false });
  const line = text(spans, { size: size.table, left: level * 300 }) as { text: object[] };
  return { ...line, text: line.text.map((run) => ({ ...run, linkToPage: page })) } as Content;
}

const pageOf = ({ page, level }: MergedEntry): Content => ({
  ...(text(String(page), { size: size.table, bold: level === 0, align: 'right' }) as { text: string }),
  linkToPage: page,
});
