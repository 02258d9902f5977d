import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import type { z } from 'zod';
import { type Command, perform } from './command.ts';
import type { RequestContext } from './context.ts';
import { sentenceOf } from './messages.ts';
import { Problem, platformProblem } from './problem.ts';

/** What a refused form goes back with: everything the person typed, and what to mend. */
export interface FormState {
  /** Which form on the page this is about: the submit button's `intent`. */
  intent: string;
  values: Record<string, string>;
  errors: Record<string, string[]>;
  /** The refusal in a sentence. */
  sentence: string;
  code: string;
}

/** Field name of the request key that every changing form carries. */
export const requestKeyField = '_key';

/** A fresh key for the forms of one rendered page. */
export const newRequestKey = (): string => randomUUID();

/** The posted form. A body that is none is refused (422); the parser itself would make it a fault of ours. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw platformProblem('input.invalid');
  }
}

/**
 * A form as a plain object: names ending in `[]` become arrays, empty fields are left out, files are left to
 * `files/receive-upload`. Underscored names are the form's own business and are left out too.
 */
export function formInput(form: FormData): Record<string, string | string[]> {
  const input: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value === '' || name.startsWith('_') || name === 'intent') continue;
    if (!name.endsWith('[]')) input[name] = value;
    else input[name.slice(0, -2)] = [...((input[name.slice(0, -2)] as string[] | undefined) ?? []), value];
  }
  return { ...input };
}

/**
 * Performs a command with a posted form and goes on with 303 to where `goTo` says. A refusal gives the page its
 * FormState with the refusal's status (422, 409, 403 …) and what was typed; not found stays a 404 page.
 */
export async function performForm<Schema extends z.ZodType, Subject, Answer>(
  context: RequestContext,
  command: Command<Schema, Subject, Answer>,
  form: FormData,
  options: {
    /** Adds to the form's own fields; as a function it reads the whole form itself (repeated rows, other names). */
    input?: Record<string, unknown> | ((form: FormData) => Record<string, unknown>);
    goTo: string | ((answer: Answer) => string);
  },
) {
  const key = form.get(requestKeyField);
  try {
    const answer = await perform(
      context,
      command,
      typeof options.input === 'function' ? options.input(form) : { ...formInput(form), ...options.input },
      { requestKey: typeof key === 'string' && /^[0-9a-f-]{36}$/.test(key) ? key : undefined },
    );
    return redirect(typeof options.goTo === 'string' ? options.goTo : options.goTo(answer), 303);
  } catch (error) {
    return refusedForm(error, form);
  }
}

/** The answer for a refused form; anything that is not a refusal for this form is thrown on. */
export function refusedForm(error: unknown, form: FormData) {
  if (!(error instanceof Problem) || error.status === 404 || error.status === 401) throw error;
  return data(formStateOf(error, form), { status: error.status });
}

/** A form given back as it was typed, without a refusal: a draft was saved, the rest stays on the page. */
export const keptForm = (form: FormData): FormState => ({
  intent: String(form.get('intent') ?? ''),
  values: valuesOf(form),
  errors: {},
  sentence: '',
  code: '',
});

/** A problem with the form's own values, for actions that compose their own answer. */
export function formStateOf(problem: Problem, form: FormData): FormState {
  return {
    intent: String(form.get('intent') ?? ''),
    values: valuesOf(form),
    errors: problem.fields,
    sentence: sentenceOf(problem.code, problem.details),
    code: problem.code,
  };
}

function valuesOf(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('_') && !secretField.test(name)) values[name] = value;
  }
  return values;
}

// Passwords and one-time codes (the field `code`) are typed again, never sent back; a tax code is.
const secretField = /password|^code$|token/i;
