import { z } from 'zod';
import { platformProblem } from './problem.ts';

/**
 * Parses hostile input with a command's schema. Throws `input.invalid` (422) with a Vietnamese message for each field.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { error: fieldMessage });
  if (parsed.success) return parsed.data;
  const fields = new Map<string, string[]>();
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.') || 'form';
    fields.set(name, [...(fields.get(name) ?? []), issue.message]);
  }
  throw platformProblem('input.invalid', { fields: [...fields.keys()] }, Object.fromEntries(fields));
}

/**
 * Text as people type it: NUL and other control characters are gone, and so is what would turn the words after a name around;
 * ends trimmed, NFC, not longer than `max`.
 */
export const text = (max: number) => z.string().overwrite(cleanText).max(max);

/** Text that must say something. */
export const requiredText = (max: number) => z.string().overwrite(cleanText).min(1).max(max);

/** A local date as `<input type=date>` sends it: yyyy-MM-dd. */
export const localDate = z.iso.date();

/** A check box: present means yes. */
export const checkbox = z
  .union([z.literal('on'), z.literal('true'), z.boolean()])
  .optional()
  .transform((value) => value === 'on' || value === 'true' || value === true);

export const version = z.coerce.number().int().min(1).max(2_000_000_000);

// Control characters (but not tab and newline) and lone surrogates: PostgreSQL and XML refuse them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

// Embeddings, overrides and isolates; words that are written from right to left need none of them.
const turningCharacters = /[\u202a-\u202e\u2066-\u2069]/g;

function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(controlCharacters, '')
    .replace(turningCharacters, '')
    .normalize('NFC')
    .trim();
}

const mustBeChosen = 'Hãy chọn một trong các mục có sẵn.';

function fieldMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Cần điền ô này.'
        : issue.expected === 'number'
          ? 'Chỉ điền số.'
          : 'Giá trị không đúng dạng.';
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 ? 'Cần điền ô này.' : `Cần ít nhất ${issue.minimum} ký tự.`;
      if (issue.origin === 'array') return 'Cần chọn ít nhất một mục.';
      return `Phải từ ${issue.minimum} trở lên.`;
    case 'too_big':
      return issue.origin === 'string' ? `Dài quá ${issue.maximum} ký tự.` : `Phải từ ${issue.maximum} trở xuống.`;
    case 'invalid_format':
      if (issue.format === 'email') return 'Địa chỉ thư điện tử chưa đúng, ví dụ ten@phuong.vn.';
      if (issue.format === 'date') return 'Ngày chưa đúng, ví dụ 24/11/2026.';
      return 'Giá trị không đúng dạng.';
    case 'invalid_union':
      // A shape that refuses in its own words knows better what was meant than the list of shapes.
      return issue.errors?.flat().find(({ code }) => code === 'custom')?.message ?? mustBeChosen;
    case 'invalid_value':
      return mustBeChosen;
    case 'unrecognized_keys':
      return `Không nhận các mục: ${issue.keys.join(', ')}.`;
    default:
      return 'Giá trị không đúng dạng.';
  }
}
