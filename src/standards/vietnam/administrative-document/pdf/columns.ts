import type { Content } from 'pdfmake';
import { points } from './text.ts';

/** Columns without borders and paddings, level with each other row by row and never torn. Widths in twips. */
export function columns(widths: number[], rows: Content[][][], { together = true } = {}): Content {
  return {
    table: {
      widths: widths.map(points),
      dontBreakRows: together,
      body: rows.map((cells) => cells.map((stack) => ({ stack }))),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}
