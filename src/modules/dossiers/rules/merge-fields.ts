import { type FormValues, ticked } from './form-field.ts';

/** A short mark of a text: two texts with one mark are taken for the same. FNV-1a with the length, in hexadecimal. */
export function textMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return `${text.length.toString(36)}.${(hash >>> 0).toString(16)}`;
}

/** The marks of all blanks as a page shows them; the page sends them back with what was typed. */
export const marksOf = (values: FormValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, textMark(text)]));

export interface MergedFields {
  values: FormValues;
  /** Blanks whose text this post changed. */
  changed: string[];
  /** Blanks that both changed since the page was shown: what stands stays until it is sent again. */
  clashing: string[];
}

/**
 * Joins what was typed on a page with what stands now, blank by blank, so that two people at one form lose no text:
 * where only one side changed, that side counts. `base` are the marks of what the page showed; a blank without one was
 * not shown before and counts as empty. Blanks that were not sent stay.
 */
export function mergeFields(stands: FormValues, base: Record<string, string>, typed: FormValues): MergedFields {
  const merged: MergedFields = { values: { ...stands }, changed: [], clashing: [] };
  for (const [name, text] of Object.entries(typed)) {
    const standing = stands[name] ?? '';
    const shown = base[name] ?? textMark('');
    if (text === standing || textMark(text) === shown) continue;
    if (textMark(standing) !== shown) merged.clashing.push(name);
    else {
      merged.values[name] = text;
      merged.changed.push(name);
    }
  }
  return merged;
}

/** The blanks of a posted form; for a box that a hidden '' stands before, the last word counts. */
export function typedFields(form: Iterable<[string, unknown]>, isBlank: (name: string) => boolean): FormValues {
  const typed: FormValues = {};
  for (const [name, value] of form) if (typeof value === 'string' && isBlank(name)) typed[name] = value;
  return typed;
}

/** The marks that a page sent in its hidden field; anything else is no mark. */
export function readBase(text: unknown): Record<string, string> {
  try {
    const parsed: unknown = JSON.parse(String(text ?? '{}'));
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        .slice(0, 200),
    );
  } catch {
    return {};
  }
}

export const isTicked = (text: string | undefined): boolean => text === ticked;
