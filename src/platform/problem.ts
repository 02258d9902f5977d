import type { Details } from './details.ts';
import { sentenceOf } from './messages.ts';

export type { Details } from './details.ts';

/**
 * A refusal that is data. `code` names it everywhere (log, sentence, test), `status` is its HTTP status,
 * `fields` carries messages for single form fields. Anything thrown that is not a Problem is a fault of ours: 500.
 *
 * It is deliberately not an Error: React Router hides what an Error says from the browser, but shows an object of
 * this shape (its ErrorResponse: status, statusText, internal, data) to the page's error boundary, with its status.
 */
export class Problem {
  readonly statusText = '';
  readonly internal = false;
  /** What the error page may show: the sentence in Vietnamese, joined here so that the browser needs no table. */
  readonly data: { code: string; sentence: string };
  declare readonly stack: string;

  constructor(
    readonly code: string,
    readonly status: number,
    readonly details: Details = {},
    readonly fields: Record<string, string[]> = {},
  ) {
    this.data = { code, sentence: sentenceOf(code, details) };
    Error.captureStackTrace(this, Problem);
  }
}

const statuses = new Map<string, number>();

/**
 * Declares a module's problems: code → HTTP status. Gives back the only way to make one of them, so a code that
 * is not declared does not compile. Codes are unique across modules.
 */
export function defineProblems<const T extends Record<string, number>>(declared: T) {
  for (const [code, status] of Object.entries(declared)) {
    if (statuses.has(code) && statuses.get(code) !== status) throw new Error(`Problem ${code} is declared twice`);
    statuses.set(code, status);
  }
  return (code: keyof T & string, details: Details = {}, fields: Record<string, string[]> = {}) =>
    new Problem(code, declared[code] as number, details, fields);
}

export type ProblemCode<F> = F extends (code: infer C, ...rest: never[]) => Problem ? C : never;

/** All declared problem codes with their statuses, for the generated list and its test. */
export const declaredProblems = (): ReadonlyMap<string, number> => statuses;

export const platformProblem = defineProblems({
  'input.invalid': 422,
  'not-found': 404,
  'not-allowed': 403,
  'role-missing': 403,
  'sign-in-needed': 401,
  'changed-meanwhile': 409,
  'request-key.reused': 409,
  'origin.foreign': 403,
  'body.too-large': 413,
  'too-many-tries': 429,
  'file.too-large': 413,
  'file.kind-refused': 422,
  'file.empty': 422,
  'file.picture-unreadable': 422,
  'value-taken': 409,
  busy: 503,
});
export type PlatformProblemCode = ProblemCode<typeof platformProblem>;

/**
 * Turns a database refusal into the problem its constraint is named after: `score_sheet__one_per_member` is
 * `score-sheet.one-per-member`. Other errors pass through unchanged.
 */
export function problemFromDatabase(error: unknown): unknown {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  if (typeof constraint !== 'string') return error;
  const code = constraint.replace('__', '.').replaceAll('_', '-');
  const status = statuses.get(code);
  return status === undefined ? error : new Problem(code, status);
}
