import type { LaidOut, Line } from './laid-out.ts';

/** What does not lie as Nghị định 30/2020/NĐ-CP wants it, under the item that says so. */
export interface Finding {
  /** Item of Phụ lục I: `I.3`, `II.1.b`, `III.1`. */
  item: string;
  says: string;
}

/** What the reader of a paper knows about it beforehand. */
export interface Expected {
  form: 'titled' | 'letter';
  /** `QUYẾT ĐỊNH`. */
  kind: string;
  isAddressed: boolean;
  isDecision: boolean;
  signers: 1 | 2;
}

/** One item: reads the paper and says what is wrong. */
export type Check = (paper: LaidOut, expected: Expected) => Finding[];

/** A finding where `wrong` holds. */
export const unless = (item: string, right: boolean, says: string): Finding[] => (right ? [] : [{ item, says }]);

export const mm = (twips: number): number => twips / 56.6929;

/** Points of the first run that prints something. */
export const points = (line: Line | undefined): number => (line?.runs[0]?.size ?? 0) / 2;

export const isBold = (line: Line | undefined): boolean => (line?.runs ?? []).every(({ bold }) => bold);
export const isItalic = (line: Line | undefined): boolean => (line?.runs ?? []).every(({ italic }) => italic);
export const isUpright = (line: Line | undefined): boolean => (line?.runs ?? []).every(({ italic }) => !italic);
export const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase('vi');

export interface Style {
  size: readonly [number, number];
  bold?: boolean;
  italic?: boolean;
  align?: string;
  capitals?: boolean;
}

/** Everything about how one line is set, each fault under the item. */
export function styled(item: string, what: string, line: Line | undefined, style: Style): Finding[] {
  if (line === undefined) return [{ item, says: `${what} is not there` }];
  const [least, most] = style.size;
  const sizes = line.runs.map(({ size }) => size / 2);
  return [
    ...unless(
      item,
      sizes.every((size) => size >= least && size <= most),
      `${what}: size ${sizes.join(', ')} not ${least}–${most}`,
    ),
    ...unless(
      item,
      style.bold === undefined || line.runs.every(({ bold }) => bold === style.bold),
      `${what}: bold is not ${style.bold}`,
    ),
    ...unless(
      item,
      style.italic === undefined || line.runs.every(({ italic }) => italic === style.italic),
      `${what}: italic is not ${style.italic}`,
    ),
    ...unless(
      item,
      style.align === undefined || line.align === style.align,
      `${what}: lies ${line.align}, not ${style.align}`,
    ),
    ...unless(item, !style.capitals || isCapitals(line.text), `${what}: not in capitals`),
  ];
}
