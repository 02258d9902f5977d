import type { Content } from 'pdfmake';
import type { Span } from '../administrative-paper.ts';
import { printableText } from '../printable-text.ts';

/** How a text is set. Sizes in half points and distances in twips, as in the measures. */
export interface TextStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right' | 'justify';
  before?: number;
  after?: number;
  /** First line, further in. */
  firstLine?: number;
  left?: number;
  /** 240 is single. */
  line?: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
  /** In a row or block that moves to the next page as a whole; `first` is where it begins. */
  inBlock?: boolean | 'first';
}

export const points = (twips: number): number => twips / 20;

/** Marks what must not be the last on its page, what stands on every page, what moves as a whole: only numbers pass on. */
export const level = { keepNext: 1, everyPage: 2, inBlock: 3 };

/** A paragraph; a line feed in it breaks the line. */
export function text(words: string | Span[], style: TextStyle): Content {
  const { size, bold, italic, align = 'left', before = 0, after = 0, firstLine, left = 0, line = 240 } = style;
  const spans = typeof words === 'string' ? [{ text: words }] : words;
  return {
    text: spans.flatMap(({ text: part, bold: strong = bold, italic: slanted = italic }) =>
      withBoxes(breakable(printableText(part))).map((run) => ({
        ...run,
        bold: strong ?? false,
        italics: slanted ?? false,
      })),
    ),
    fontSize: size / 2,
    bold: bold ?? false,
    italics: italic ?? false,
    alignment: align,
    lineHeight: line / 240,
    margin: [points(left), points(before), 0, points(after)],
    ...(firstLine !== undefined && { leadingIndent: points(firstLine) }),
    ...(style.keepNext && { headlineLevel: level.keepNext }),
    ...(style.inBlock === true && { headlineLevel: level.inBlock }),
    // The library knows the page of what it moved as a whole only where that has a name.
    ...(style.inBlock === 'first' && { id: `block-${++blocks}` }),
  };
}

let blocks = 0;

/** A line across the middle of a column. All lengths in twips. */
export function rule(length: number, columnWidth: number): Content {
  const side = points(Math.max(0, columnWidth - length) / 2);
  return {
    canvas: [{ type: 'line', x1: side, y1: 0, x2: side + points(length), y2: 0, lineWidth: LINE }],
    margin: [0, 2.5, 0, 5.25],
    headlineLevel: level.keepNext,
  };
}

/** Points: six eighths, as the rules of the .docx. */
export const LINE = 0.75;

/** A word that no line holds may be broken anywhere; measuring it whole over and over would take minutes. */
const breakable = (words: string): string =>
  words.replace(/\S{60,}/gu, (word) => word.replace(/.{1,20}/gsu, '$&\u200b'));

/** The font has an empty box but no ticked one: a box, and over it a cross. */
function withBoxes(words: string): { text: string; characterSpacing?: number }[] {
  return words
    .split(/([☒☑☐])/u)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '☐') return [{ text: '□' }];
      if (part !== '☒' && part !== '☑') return [{ text: part }];
      return [{ text: '□\ufeff', characterSpacing: -7.85 }, { text: '×' }];
    });
}
