import { expect, test } from 'vitest';
import { localTarget } from './local-target.ts';

test.each([
  ['/', '/'],
  ['/cham-diem/1?vong=2#tc-5', '/cham-diem/1?vong=2#tc-5'],
  ['/a/../b', '/b'],
  ['/tim?q=//other.example', '/tim?q=//other.example'],
  ['/%0d%0aLocation:x', '/%0d%0aLocation:x'],
])('a path on this site is kept: %s', (wish, target) => {
  expect(localTarget(wish)).toBe(target);
});

test.each([
  '//other.example',
  '///other.example',
  '/\\other.example',
  '\\/other.example',
  '/\t/other.example',
  '/\n/other.example',
  '\t//other.example',
  ' //other.example',
  '/.//other.example',
  '/a/..//other.example',
  'https://other.example',
  'https:other.example',
  'javascript:alert(1)',
  'other.example',
  '@other.example',
  '',
  `/${'a'.repeat(2001)}`,
  null,
  undefined,
])('a wish that could leave the site goes to the front page: %j', (wish) => {
  expect(localTarget(wish)).toBe('/');
});
