/**
 * Width of a line in bold Times New Roman, in twips, from the font's own advance widths: good to a few percent, which is
 * enough for a rule under it that must be as long as the line, or a third to a half of it. `halfPoints` is the size.
 */
export function boldTextWidth(line: string, halfPoints: number): number {
  // Tone marks and hooks add nothing to the width; đ is as wide as d.
  const base = line.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const thousandths = Array.from(base).reduce((sum, character) => sum + (ADVANCE.get(character) ?? 500), 0);
  return Math.round((thousandths * halfPoints * 10) / 1000);
}

/** Thousandths of the size. What is not listed (digits, a g o v x y, J) is 500. */
const WIDTHS: [number, string][] = [
  [250, ' .,'],
  [278, 'il/'],
  [333, 'fjt-():;'],
  [389, 'Is'],
  [444, 'cerz'],
  [556, 'bdhknpquS'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYw'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, 'W'],
];

const ADVANCE = new Map(
  WIDTHS.flatMap(([advance, letters]) => Array.from(letters, (letter) => [letter, advance] as const)),
);
