import { size } from '#standards/vietnam/administrative-document/measures.ts';
import { printed } from '#standards/vietnam/administrative-document/pdf/printer.ts';
import { points, text } from '#standards/vietnam/administrative-document/pdf/text.ts';
import type { StoredFile } from '../files/serve-file.ts';
import type { StandInReason } from './merged-entry.ts';
import { mergedPdfWords as words } from './messages.vi.ts';

/** The page in the place of a file that cannot be among the pages: what it is called, its size and hash, and why. */
export function standInPage(title: string, file: StoredFile, reason: StandInReason): Promise<Buffer> {
  const facts = [
    [words.name, file.name],
    [words.size, words.bytes(file.size)],
    [words.hash, file.sha256],
  ];
  return printed({
    pageSize: 'A4',
    pageMargins: 60,
    content: [
      text(words.standIn, { size: size.title, bold: true, align: 'center', before: 2000, after: 240 }),
      text(title, { size: size.title, bold: true, align: 'center', after: 400 }),
      text(words.reasons[reason], { size: size.body, after: 240 }),
      {
        table: {
          widths: [points(2200), '*'],
          body: facts.map(([name = '', value = '']) => [
            text(name, { size: size.table, bold: true }),
            text(value, { size: size.table }),
          ]),
        },
        margin: [0, 0, 0, 12],
      },
      ...(reason === 'missing' ? [] : [text(words.whole, { size: size.body, italic: true })]),
    ],
  });
}
