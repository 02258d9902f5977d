import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { officeHeaders } from './security-headers.ts';

const pictures = (more: Record<string, string> = {}) =>
  /img-src ([^;]*)/.exec(
    officeHeaders(readConfig({ DATABASE_URL: 'postgres://a@b/c', ...more }), 'n')['content-security-policy'] ?? '',
  )?.[1];

test('pictures come from this site; from a map outside only where one is configured', () => {
  expect(pictures()).toBe("'self' data: blob:");
  expect(pictures({ MAP_TILES_URL: 'https://tiles.mau.vn/{z}/{x}/{y}.png?k=1' })).toBe(
    "'self' data: blob: https://tiles.mau.vn",
  );
});

test.each([
  'http://tiles.mau.vn/{z}/{x}/{y}.png',
  'https://tiles.mau.vn/map.png',
  "https://x;script-src 'none'/{z}{x}{y}",
])('%s is no address of a map', (MAP_TILES_URL) => {
  expect(() => pictures({ MAP_TILES_URL })).toThrow(/MAP_TILES_URL/);
});
