import type { FormField, FormFields, FormValues } from './form-field.ts';

/** What a blank says and where that comes from. */
export interface Blank {
  text: string;
  /**
   * `typed` by somebody; `register`: the same stands in the register; `earlier`: taken over from an earlier dossier and
   * not saved yet; `empty`.
   */
  from: 'typed' | 'register' | 'earlier' | 'empty';
  /** What the register says, where that is something else. */
  register?: string;
  /** The register has changed since the blank was last compared with it. */
  registerChanged?: true;
}

export interface FormSources {
  /** As saved; null before the first save. */
  stored: FormValues | null;
  /** What the register said when each blank was last compared with it. */
  seen: FormValues;
  known: FormValues;
  earlier: FormValues;
}

/** Every blank of a form: as saved, else as the register knows it, else as an earlier dossier said, else empty. */
export function blanksOf(fields: FormFields, { stored, seen, known, earlier }: FormSources): Record<string, Blank> {
  const blanks: Record<string, Blank> = {};
  for (const name of Object.keys(fields)) {
    const register = own(known, name);
    const saved = stored && own(stored, name);
    if (typeof saved === 'string')
      blanks[name] = savedBlank(saved, told(fields[name], register, own(seen, name)), own(seen, name));
    else if (register) blanks[name] = { text: register, from: 'register' };
    else if (own(earlier, name)) blanks[name] = { text: own(earlier, name) ?? '', from: 'earlier' };
    else blanks[name] = { text: '', from: 'empty' };
  }
  return blanks;
}

/** That the register never said anything for a line tells nothing; that it has no paper behind a ticked box does. */
const told = (field: FormField | undefined, register: string | undefined, seen: string | undefined) =>
  register === '' && !seen && field?.shape !== 'tick' ? undefined : register;

function savedBlank(saved: string, register: string | undefined, seen: string | undefined): Blank {
  if (register === undefined || register === saved)
    return { text: saved, from: saved === '' ? 'empty' : register === saved ? 'register' : 'typed' };
  const blank: Blank = { text: saved, from: saved === '' ? 'empty' : 'typed', register };
  return (seen ?? '') === register ? blank : { ...blank, registerChanged: true };
}

export const textsOf = (blanks: Record<string, Blank>): FormValues =>
  Object.fromEntries(Object.entries(blanks).map(([name, { text }]) => [name, text]));

const own = (values: FormValues, name: string): string | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;
