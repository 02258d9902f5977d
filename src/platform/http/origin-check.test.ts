import { expect, test } from 'vitest';
import { isOwnOrigin } from './origin-check.ts';

const post = (headers: Record<string, string>) => new Request('http://localhost:3000/x', { method: 'POST', headers });

test.each([
  ['our own origin', { origin: 'http://localhost:3000' }, true],
  ['another site', { origin: 'https://ac.example' }, false],
  ['another port', { origin: 'http://localhost:3001' }, false],
  ['an origin that is no address', { origin: 'rubbish' }, false],
  ['a sandboxed frame', { origin: 'null' }, false],
  ['a cross-site form without Origin', { 'sec-fetch-site': 'cross-site' }, false],
  ['a program', {}, true],
])('a form from %s', (_name, headers, expected) => {
  expect(isOwnOrigin(post(headers as Record<string, string>), 'localhost:3000')).toBe(expected);
});

test('reading is never refused for its origin', () => {
  expect(
    isOwnOrigin(new Request('http://localhost/x', { headers: { origin: 'https://ac.example' } }), 'localhost'),
  ).toBe(true);
});
