import type { Details } from './problem.ts';

/**
 * "May I?" answered as data: the same answer guards the server and explains the greyed-out button.
 * `code` is a problem code with its sentence in the module's messages.
 */
export type Verdict = { allowed: true } | { allowed: false; code: string; status: number; details: Details };

export const yes: Verdict = { allowed: true };

/** Refuses with the problem that `refusal` is. */
export const noBecause = (refusal: { code: string; status: number; details: Details }): Verdict => ({
  allowed: false,
  code: refusal.code,
  status: refusal.status,
  details: refusal.details,
});

/** The first refusal, or yes. */
export const allOf = (...verdicts: Verdict[]): Verdict => verdicts.find((verdict) => !verdict.allowed) ?? yes;
