import { expect, test } from 'vitest';
import { identifier, identifierOrNone } from './identifier.ts';

test('only an identifier passes; anything else in its place leads nowhere', () => {
  const id = '7f9c24e8-3b12-4fef-91e0-56a2d5a9b0c1';
  expect(identifier(id)).toBe(id);
  for (const text of [undefined, '', 'abc', id.toUpperCase(), `${id}\n`, `${id}'`, '\u0000']) {
    expect(() => identifier(text)).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(identifierOrNone(text ?? null)).toBeUndefined();
  }
});
