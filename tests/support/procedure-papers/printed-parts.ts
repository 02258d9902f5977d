import type { LaidOut, Line } from '../../conformance/administrative-document/laid-out.ts';

/** What a printed paper says about who signs, on what it stands, and who gets it, read from the file itself. */
export interface PrintedParts {
  /** One line each: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`; of two signers first the left one's. */
  signers: string[];
  grounds: string[];
  recipients: string[];
}

export function printedParts({ lines }: LaidOut): PrintedParts {
  return {
    signers: signaturesIn(lines)
      .flat()
      .filter((text) => text === text.toLocaleUpperCase('vi')),
    grounds: lines
      .filter(({ text, cell, runs }) => !cell && isGround(text) && runs.every(({ italic }) => italic))
      .map(({ text }) => unmarked(text)),
    recipients: lines
      .slice(lines.findIndex(({ text }) => text === 'Nơi nhận:') + 1)
      .map(({ text }) => text)
      .filter((text, index, all) => text.startsWith('- ') && all.slice(0, index).every((one) => one.startsWith('- ')))
      .map((text) => unmarked(text.slice(2))),
  };
}

/** The lines of each signature, the name last. */
export function signaturesIn(lines: Line[]): string[][] {
  const rows = new Map<number, Line[]>();
  for (const line of lines) {
    const table = line.cell?.table ?? 0;
    // Table 0 is the letterhead.
    if (table > 0) rows.set(table, [...(rows.get(table) ?? []), line]);
  }
  const closing = [...rows.values()].find(
    (cells) =>
      cells.every(({ cell }) => cell?.row === 0 && cell.columns === 2) &&
      cells.some(({ runs }) => runs.length > 0 && runs.every(({ bold }) => bold)),
  );
  return [0, 1]
    .map((column) =>
      (closing ?? [])
        .filter(({ cell, runs }) => cell?.column === column && runs.length > 0 && runs.every(({ bold }) => bold))
        .map(({ text }) => text)
        .filter((text) => text !== 'Nơi nhận:'),
    )
    .filter((column) => column.length > 0);
}

const isGround = (text: string): boolean => /^(Căn cứ|Theo) /u.test(text);
const unmarked = (text: string): string => text.replace(/[;.\s]+$/u, '');
