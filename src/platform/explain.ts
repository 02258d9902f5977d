import type { Verdict } from './access.ts';
import { sentenceOf } from './messages.ts';

/** A verdict as a page shows it: a button that works, or one that says why not. */
export type May = { allowed: true } | { allowed: false; reason: string };

export const explain = (verdict: Verdict): May =>
  verdict.allowed ? { allowed: true } : { allowed: false, reason: sentenceOf(verdict.code, verdict.details) };
