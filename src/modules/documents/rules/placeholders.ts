/** A blank of a template, written `{{name}}` in its texts. */
export interface TemplateField {
  name: string;
  label: string;
  kind: 'text' | 'long' | 'date' | 'time';
  hint?: string;
  required: boolean;
}

const blank = /\{\{([a-z][a-z-]*)\}\}/g;

/** The text with its blanks filled; what is not filled yet is a row of dots, as on a form. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(blank, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '…………'));
}

/** Names of the blanks in a text. */
export const blanksIn = (text: string): string[] => [...text.matchAll(blank)].map(([, name]) => name as string);
