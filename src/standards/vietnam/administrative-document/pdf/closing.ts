import type { Content } from 'pdfmake';
import type { AdministrativePaper } from '../administrative-paper.ts';
import { capacityLines, recipientLines } from '../closing-words.ts';
import { size, textWidth } from '../measures.ts';
import { columns } from './columns.ts';
import { text } from './text.ts';

/** Ô 7 and 9b. One signer: recipients left, signer right. Two, as on minutes: beside each other, recipients below. */
export function closing({ signatures, recipients, drafter }: AdministrativePaper): Content[] {
  const half = Math.floor(textWidth / 2);
  const widths = [half, textWidth - half];
  const [first, second] = signatures;
  const list = recipientList(recipients, drafter);
  // A list longer than a page would be cut off at its foot.
  const together = list.length < 40;
  if (second === undefined) return [columns(widths, [[list, signed(first)]], { together })];
  const mark = text('\ufeff', { size: 2, inBlock: 'first' });
  return [columns(widths, [[[mark, ...signed(first)], signed(second)]]), text(' ', { size: size.recipients }), ...list];
}

/** Mục II.9.b: "Nơi nhận:" italic and bold at 12, the list upright at 11. */
function recipientList(recipients: string[], drafter: string | undefined): Content[] {
  if (recipients.length === 0) return [text(' ', { size: size.recipients, inBlock: 'first' })];
  return [
    text('Nơi nhận:', { size: size.recipientsHeading, bold: true, italic: true, inBlock: 'first' }),
    ...recipientLines(recipients, drafter).map((line) => text(line, { size: size.recipients, inBlock: true })),
  ];
}

/** Mục II.7: authority and position in capitals, bold; room for signature and seal; the name in small letters, bold. */
function signed(signature: AdministrativePaper['signatures'][0]): Content[] {
  const centred = { align: 'center', size: size.signature, inBlock: true } as const;
  return [
    ...capacityLines(signature).map((line) => text(line, { ...centred, bold: true })),
    ...(signature.note === undefined
      ? []
      : [text(signature.note, { ...centred, size: size.recipientsHeading, italic: true })]),
    text(' ', { ...centred, before: 1300 }),
    text(signature.name, { ...centred, bold: true }),
  ];
}
