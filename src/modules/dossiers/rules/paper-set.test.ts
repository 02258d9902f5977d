import { expect, test } from 'vitest';
import { setMismatch } from './paper-set.ts';

const electronic = [
  { version: 1, pages: 40 },
  { version: 2, pages: 43 },
];

test.each([
  [{ setVersion: 2, pages: 43 }, null],
  [{ setVersion: 2, pages: 42 }, 'pages'],
  [{ setVersion: 1, pages: 40 }, 'older-version'],
  [{ setVersion: 3, pages: 43 }, 'unknown-version'],
] as const)('a paper set %o against versions 1 and 2: %s', (paper, expected) => {
  expect(setMismatch(paper, electronic)).toBe(expected);
});

test('without an electronic set there is nothing to compare with', () => {
  expect(setMismatch({ setVersion: 1, pages: 40 }, [])).toBe('not-made');
});
