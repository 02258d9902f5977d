import type { Violation } from '../violation.ts';

/** Everything that is spoken about, and everything that is said. */
export interface Spoken {
  problems: readonly string[];
  commands: readonly string[];
  /** Events that no command leaves: those of better-auth's hooks. */
  otherEvents: readonly string[];
  tables: readonly Record<string, unknown>[];
}

/** Each problem, command and event has exactly one sentence; no sentence is left over from a code that is gone. */
export function checkSentences({ problems, commands, otherEvents, tables }: Spoken): Violation[] {
  const said = tables.flatMap((table) => Object.keys(table));
  const spokenOf = new Set([...problems, ...commands, ...otherEvents]);
  const missing = (codes: readonly string[], says: string) =>
    codes.filter((code) => !said.includes(code)).map((code) => ({ rule: 'sentences', where: code, says }));
  return [
    ...missing(problems, 'this problem has no sentence'),
    ...missing(commands, 'the event of this command has no sentence'),
    ...missing(otherEvents, 'this event has no sentence'),
    ...said
      .filter((code, place) => said.indexOf(code) !== place)
      .map((code) => ({ rule: 'sentences', where: code, says: 'has two sentences' })),
    ...[...new Set(said)]
      .filter((code) => !spokenOf.has(code))
      .map((code) => ({ rule: 'sentences', where: code, says: 'a sentence for a code that does not exist' })),
  ];
}
