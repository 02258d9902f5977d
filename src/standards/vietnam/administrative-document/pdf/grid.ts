import type { Content, TableCell } from 'pdfmake';
import type { Cell, Column, Table } from '../administrative-paper.ts';
import { columnWidths } from '../column-widths.ts';
import { size } from '../measures.ts';
import { boldTextWidth } from '../text-width.ts';
import { points, type TextStyle, text } from './text.ts';

/** A ruled table over the whole text width (twips). Its heading row is repeated on every page and no row is torn in two. */
export function grid({ columns, rows, together }: Table, textWidth: number): Content {
  const widths = columnWidths(columns, textWidth);
  // A row longer than a page would be cut off at its foot: it has to be torn.
  const whole = rows.every(({ cells }) => lines(cells, widths) < 35);
  return {
    table: {
      widths: widths.map((width) => points(width) - 2 * SIDE - RULE),
      headerRows: 1,
      keepWithHeaderRows: whole && rows.length > 0 ? 1 : 0,
      dontBreakRows: whole,
      body: [
        columns.map(({ heading }) => cell(heading, { align: 'center', bold: true })),
        ...rows.map(({ cells, bold }, index) => rowCells(cells, columns, { bold, isFirst: index === 0 })),
      ],
    },
    layout: {
      hLineWidth: () => RULE,
      vLineWidth: () => RULE,
      paddingLeft: () => SIDE,
      paddingRight: () => SIDE,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
    margin: [0, 0, 0, 6],
    ...(together && { unbreakable: true }),
  };
}

/** Points, as in the .docx. */
const SIDE = 3.5;
const RULE = 0.5;

const ALIGNMENT = { left: 'left', centred: 'center', right: 'right' } as const;

function rowCells(
  cells: Cell[],
  columns: Column[],
  { bold, isFirst }: { bold?: boolean; isFirst: boolean },
): TableCell[] {
  let column = 0;
  return cells.flatMap((content, index) => {
    const { text: words, span } = spanned(content);
    const align = span > 1 ? 'left' : ALIGNMENT[columns[column]?.align ?? 'left'];
    column += span;
    // The library wants an empty place for each column that the cell covers.
    return [
      { ...cell(words, { align, bold, inBlock: isFirst && index === 0 ? 'first' : true }), colSpan: span },
      ...Array.from({ length: span - 1 }, () => ({ text: '' })),
    ];
  });
}

function cell(words: string, style: Omit<TextStyle, 'size'>): { text: string } {
  const drawn = text(words || ' ', { inBlock: true, ...style, size: size.table }) as { text: string };
  return { ...drawn, verticalAlignment: 'middle' } as never;
}

/** Lines that the longest cell of a row takes, roughly: bold letters are wider than the plain ones printed. */
function lines(cells: Cell[], widths: number[]): number {
  let column = 0;
  const counts = cells.map((content) => {
    const { text: words, span } = spanned(content);
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0) - 2 * SIDE * 20;
    column += span;
    return words.split('\n').reduce((sum, line) => sum + Math.ceil(boldTextWidth(line, size.table) / width || 1), 0);
  });
  return Math.max(0, ...counts);
}

const spanned = (content: Cell): { text: string; span: number } =>
  typeof content === 'string' ? { text: content, span: 1 } : content;
