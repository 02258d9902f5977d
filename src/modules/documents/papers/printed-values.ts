import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { isLocalDate } from '#standards/vietnam/local-date.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import { filled } from '../rules/placeholders.ts';

/**
 * The blanks of a paper as they are printed: days in words (`ngày 05 tháng 02 năm 2026`), times as `08 giờ 30`. What must
 * still be filled is left out, so that dots are printed; what may stay empty is empty.
 */
export function printedValues({ fields, values }: Pick<PaperContent, 'fields' | 'values'>): Record<string, string> {
  const printed: Record<string, string> = {};
  for (const { name, kind, required } of fields) {
    const value = values[name] ?? '';
    if (value !== '') printed[name] = say(kind, value);
    else if (!required) printed[name] = '';
  }
  return printed;
}

function say(kind: PaperContent['fields'][number]['kind'], value: string): string {
  switch (kind) {
    case 'date':
      return isLocalDate(value) ? longDate(value) : value;
    case 'time': {
      const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(value) ?? [];
      return hours === undefined ? value : `${hours} giờ ${minutes}`;
    }
    case 'text':
      // The sentence around it brings its own mark.
      return value.replace(/[.;\s]+$/u, '');
    case 'long':
      return value;
  }
}

/** A paper's abstract for a list, its blanks filled as far as they are known. */
export function printedAbstract({
  abstract,
  values,
}: {
  abstract: string;
  values: Record<string, string> | null;
}): string {
  const known = Object.entries(values ?? {}).filter(([, text]) => text !== '');
  return filled(abstract, Object.fromEntries(known));
}
