/** What a series of measured times says: milliseconds, and how many per second ran through. */
export interface Figures {
  count: number;
  median: number;
  p95: number;
  perSecond: number;
}

/** `times` in milliseconds, in any order; `elapsed` is the wall-clock milliseconds of the whole series. */
export function figuresOf(times: number[], elapsed: number): Figures {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, median: at(0.5), p95: at(0.95), perSecond: (sorted.length / elapsed) * 1000 };
}

/** A line of columns: the first to the left, the others to the right. */
export function row(cells: (string | number)[], widths: number[]): string {
  return cells
    .map((cell, index) =>
      index === 0 ? String(cell).padEnd(widths[0] as number) : String(cell).padStart(widths[index] as number),
    )
    .join(' ');
}

/** Milliseconds with as many decimals as mean something. */
export const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
