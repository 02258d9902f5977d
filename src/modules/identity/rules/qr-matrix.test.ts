import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { qrMatrix } from './qr-matrix.ts';

const drawn = (text: string) =>
  qrMatrix(text)
    .map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))
    .join('\n');

test('a short text becomes a version 1 code with its three finders, dark module and timing', () => {
  const rows = drawn('SAO LANG').split('\n');
  expect(rows.length).toBe(21);
  for (const [row, column] of [
    [0, 0],
    [0, 14],
    [14, 0],
  ] as const) {
    expect(rows[row]?.slice(column, column + 7)).toBe('#######');
    expect(rows[row + 3]?.slice(column, column + 7)).toBe('#.###.#');
  }
  expect(rows[13]?.[8]).toBe('#');
  expect(rows[6]?.slice(8, 13)).toBe('#.#.#');
});

test('texts of every length up to 412 bytes fit, and longer ones are refused', () => {
  expect(qrMatrix('x'.repeat(14)).length).toBe(21);
  expect(qrMatrix('x'.repeat(15)).length).toBe(25);
  expect(qrMatrix('x'.repeat(412)).length).toBe(77);
  expect(() => qrMatrix('x'.repeat(413))).toThrow(RangeError);
});

// Read back with an independent reader (jsQR) for 28 lengths in all versions when this was written.
test('the codes are the ones that a reader has read', () => {
  const texts = [1, 42, 107, 152, 214, 412].map((length) => 'otpauth://totp/Sao%20Lang'.repeat(20).slice(0, length));
  const hashes = texts.map((text) => createHash('sha256').update(drawn(text)).digest('hex').slice(0, 12));
  expect(hashes).toMatchInlineSnapshot(`
    [
      "697166759f77",
      "6d467ef9a380",
      "fa34d0d18db7",
      "57c1238c9771",
      "a0c286b7514e",
      "89d303f867a2",
    ]
  `);
});
