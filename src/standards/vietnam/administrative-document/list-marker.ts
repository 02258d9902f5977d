import type { List } from './administrative-paper.ts';

/** What stands before an item of a list, counted from 0. */
export function markerOf({ marker }: List, index: number): string {
  if (marker === 'dash') return '-';
  // Mục II.6: points go by the letters of the Vietnamese alphabet, so đ comes after d. After the last, figures go on.
  return marker === 'letters' && index < LETTERS.length ? `${LETTERS[index]})` : `${index + 1}.`;
}

const LETTERS = Array.from('abcdđeghiklmnopqrstuvxy');
