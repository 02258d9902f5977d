import {
  AlignmentType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, Column, Table } from './administrative-paper.ts';
import { columnWidths } from './column-widths.ts';
import { line } from './line.ts';
import { size } from './measures.ts';

/** A ruled table over the whole text width (twips). Its heading row is repeated on every page and no row is torn in two. */
export function grid({ columns, rows, together }: Table, textWidth: number): DocxTable {
  const widths = columnWidths(columns, textWidth);
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 70, right: 70, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, column) =>
          cell(heading, widths[column] ?? 0, 1, { align: 'centred', bold: true, keepNext: true }),
        ),
      }),
      ...rows.map(
        ({ cells, bold }, index) =>
          new TableRow({
            cantSplit: true,
            children: rowCells(cells, columns, widths, { bold, keepNext: together && index < rows.length - 1 }),
          }),
      ),
    ],
  });
}

function rowCells(
  cells: Cell[],
  columns: Column[],
  widths: number[],
  look: { bold?: boolean; keepNext?: boolean },
): TableCell[] {
  let column = 0;
  return cells.map((content) => {
    const { text, span } = typeof content === 'string' ? { text: content, span: 1 } : content;
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const align = span > 1 ? 'left' : columns[column]?.align;
    column += span;
    return cell(text, width, span, { align, ...look });
  });
}

function cell(
  text: string,
  width: number,
  columnSpan: number,
  { align = 'left', bold, keepNext }: { align?: Column['align']; bold?: boolean; keepNext?: boolean },
): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [line(text, { size: size.table, bold, keepNext, align: ALIGNMENT[align] })],
  });
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  centred: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
