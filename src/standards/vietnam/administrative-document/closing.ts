import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { AdministrativePaper, Signature } from './administrative-paper.ts';
import { capacityLines, recipientLines } from './closing-words.ts';
import { borderless } from './letterhead.ts';
import { line } from './line.ts';
import { size, textWidth } from './measures.ts';

/**
 * Ô 7 and 9b. One signer: recipients at the left, signer at the right. Two signers, as on minutes (mẫu 1.10, Phụ lục
 * III): both beside each other, recipients below.
 */
export function closing({ signatures, recipients, drafter }: AdministrativePaper): (Paragraph | Table)[] {
  const half = Math.floor(textWidth / 2);
  const widths = [half, textWidth - half];
  const [first, second] = signatures;
  if (second === undefined) return [borderless(widths, [[recipientList(recipients, drafter), signed(first)]])];
  return [
    borderless(widths, [[signed(first), signed(second)]]),
    line('', { align: AlignmentType.LEFT, size: size.recipients }),
    ...recipientList(recipients, drafter),
  ];
}

/** Mục II.9.b: "Nơi nhận:" italic and bold at 12, the list upright at 11, each with a dash and a semicolon, last a stop. */
function recipientList(recipients: string[], drafter: string | undefined): Paragraph[] {
  const left = { align: AlignmentType.LEFT };
  if (recipients.length === 0) return [line('', { ...left, size: size.recipients })];
  return [
    line('Nơi nhận:', { ...left, size: size.recipientsHeading, bold: true, italic: true, keepNext: true }),
    ...recipientLines(recipients, drafter).map((text, index) =>
      line(text, { ...left, size: size.recipients, keepNext: index < recipients.length - 1 }),
    ),
  ];
}

/** Mục II.7: authority and position in capitals, bold; room for signature and seal; the name in small letters, bold. */
function signed(signature: Signature): Paragraph[] {
  const { name, note } = signature;
  const centred = { align: AlignmentType.CENTER, size: size.signature, keepNext: true };
  return [
    ...capacityLines(signature).map((text) => line(text, { ...centred, bold: true })),
    ...(note === undefined ? [] : [line(note, { ...centred, size: size.recipientsHeading, italic: true })]),
    line('', { ...centred, spacing: { before: 1300 } }),
    line(name, { ...centred, bold: true, keepNext: false }),
  ];
}
