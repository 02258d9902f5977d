import type { Column } from './administrative-paper.ts';

/** Shares of the text width in whole twips; the last column takes what rounding leaves. */
export function columnWidths(columns: Column[], textWidth: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.slice(0, -1).map(({ width }) => Math.floor((textWidth * width) / shares));
  return [...widths, textWidth - widths.reduce((sum, width) => sum + width, 0)];
}
