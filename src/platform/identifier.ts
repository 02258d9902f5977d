import { platformProblem } from './problem.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An identifier from a URL; anything that is none leads nowhere (404), because PostgreSQL would call it a fault. */
export function identifier(text: string | undefined): string {
  if (text === undefined || !uuid.test(text)) throw platformProblem('not-found');
  return text;
}

export const identifierOrNone = (text: string | null): string | undefined =>
  text !== null && uuid.test(text) ? text : undefined;
