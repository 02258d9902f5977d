import { foldVietnamese } from '#standards/vietnam/fold.ts';

// What a list page reads from its URL. A URL is typed, cut and pasted by people and probed by others: whatever does not
// fit is left out, nothing is refused.

/** Rows on one page of a list. */
export const pageSize = 20;

/** Counting stops here: nobody pages further, and a count over everything would cost the same as reading it. */
export const countLimit = 10_000;

/** The search words as typed, without control characters, at most 100 characters. */
export function searchWords(parameters: URLSearchParams, name = 'tim'): string {
  const typed = (parameters.get(name) ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').normalize('NFC');
  return Array.from(typed).slice(0, 100).join('').trim();
}

/** A LIKE pattern that finds the words, without diacritics, anywhere in a search key; undefined for no words. */
export function searchPattern(words: string): string | undefined {
  const key = foldVietnamese(words);
  return key === '' ? undefined : `%${key.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The page asked for, from 1 to the last that counting reaches. */
export function pageAsked(parameters: URLSearchParams, name = 'trang'): number {
  const text = parameters.get(name) ?? '';
  return /^[1-9]\d{0,2}$/.test(text) ? Math.min(Number(text), countLimit / pageSize) : 1;
}

/** One of a few known words, or undefined. */
export function oneOf<const Choice extends string>(
  parameters: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === parameters.get(name));
}

/** The same list with some of its URL changed: undefined drops a parameter. A change of filter goes back to page 1. */
export function listUrl(parameters: URLSearchParams, change: Record<string, string | undefined>): string {
  const next = new URLSearchParams(parameters);
  next.delete('trang');
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}
