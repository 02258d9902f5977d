import pg from 'pg';

// A statement asked once (a seed, a report with a filter of its own) is not worth a place in every connection's memory.
const asksBeforeNaming = 3;
const mostNames = 300;
const mostCounted = 3000;

/**
 * A connection that lets the server keep the plans of statements that come again: parsing and planning was two thirds of
 * what the server did for a submitted sheet (docs/decisions/0006). Only texts with parameters are named, from the third
 * time on, and at most 300 of them in a process; names are the same on every connection.
 */
export class PreparedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's query has nine overloads; all but one go through untouched.
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    if (name === undefined) return Reflect.apply(super.query, this, given);
    const answer: unknown = Reflect.apply(super.query, this, [{ name, text, values }, ...rest]);
    // With a callback there is no promise, and nobody here uses one.
    if (answer instanceof Promise) answer.catch(forgetAfterMigration);
    return answer;
  }
}

/** Whether an error says that a migration changed a table under a kept plan; the same statement works the next time. */
export const isStalePlan = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === '0A000' &&
  /cached plan must not change result type/.test(String((error as Error).message));

const asked = new Map<string, number>();
const names = new Map<string, string>();
let generation = 1;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const times = (asked.get(text) ?? 0) + 1;
  if (times >= asksBeforeNaming) {
    asked.delete(text);
    names.set(text, `statement_${generation}_${names.size}`);
    return names.get(text);
  }
  if (asked.size >= mostCounted) asked.clear();
  asked.set(text, times);
  return undefined;
}

/** New names make every connection prepare anew; the old ones go with their connections. */
function forgetAfterMigration(error: unknown): void {
  if (!isStalePlan(error)) return;
  names.clear();
  generation += 1;
}
