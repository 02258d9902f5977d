import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';
import { pageNumber } from './page-number.ts';

test.each([
  ['Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'Chrome trên Android'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/100 Chrome/94 Safari/537.36',
    'Cốc Cốc trên Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120.0', 'Edge trên Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari trên iPhone'],
  ['curl/8', 'Thiết bị khác'],
  ['', 'Thiết bị khác'],
])('%s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));

test('a page is a whole number from 1, and anything else is page 1', () => {
  expect(pageNumber('12')).toBe(12);
  for (const text of [null, '', '0', '-1', '1.5', '1e9', '12345678', '٣']) expect(pageNumber(text)).toBe(1);
});
