/** Facts that a sentence needs: identifiers, numbers, dates, short labels. Never a secret. */
export type Details = Record<string, string | number | boolean | null | readonly string[]>;
