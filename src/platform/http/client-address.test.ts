import { expect, test } from 'vitest';
import { createAddressReader } from './client-address.ts';

test('without a trusted proxy the socket decides, whatever the client writes', () => {
  expect(createAddressReader('')('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
});

test('behind a trusted proxy the last untrusted hop decides, so a client cannot choose its own address', () => {
  const read = createAddressReader('10.0.0.0/8, 192.0.2.1');
  expect(read('10.1.2.3', '6.6.6.6, 203.0.113.9, 192.0.2.1')).toBe('203.0.113.9');
  expect(read('::ffff:10.1.2.3', '203.0.113.9')).toBe('203.0.113.9');
  expect(read('10.1.2.3', 'not-an-address')).toBe('10.1.2.3');
  expect(read('10.1.2.3', null)).toBe('10.1.2.3');
});
