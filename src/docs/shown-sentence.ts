import { hasSentence, sentenceOf } from '#platform/messages.ts';
import type { Details } from '#platform/problem.ts';

/** The Vietnamese sentence of a code, with `{name}` where it speaks of a detail; a dash where there is none. */
export function shownSentence(code: string): string {
  if (!hasSentence(code)) return '—';
  return sentenceOf(code, namedDetails);
}

/** Answers every question for a detail with its name, also where a sentence joins, counts or compares it. */
const namedDetails = new Proxy({} as Details, { get: (_, name) => placeholder(String(name)) });

function placeholder(name: string): never {
  const shown = `{${name}}`;
  return Object.assign(new String(shown), { join: () => shown, map: () => [shown] }) as never;
}
