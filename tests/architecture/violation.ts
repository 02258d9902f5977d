import { expect } from 'vitest';

/** One place that breaks one rule of ARCHITECTURE.md, and what to do about it. */
export interface Violation {
  rule: string;
  /** Path from the project's root; a table or a code where there is no file. */
  where: string;
  says: string;
}

/** One line for each violation, so that a failing test reads as a list of work. */
export const violationLines = (violations: readonly Violation[]): string[] =>
  violations.map(({ rule, where, says }) => `${rule} · ${where} · ${says}`).sort();

export function expectNoViolation(violations: readonly Violation[]): void {
  expect(violationLines(violations)).toEqual([]);
}

/** Which rules were broken where, for tests that plant a violation. */
export const brokenRules = (violations: readonly Violation[]): string[] =>
  violations.map(({ rule, where }) => `${rule} ${where}`).sort();
