import { expect, test } from 'vitest';
import { tilesAround } from './map-tiles.ts';

const template = 'https://tiles.mau.vn/{z}/{x}/{y}.png';

test('the pictures around a place cover the view, and the place lies in its middle', () => {
  // Tile 16/52028/28822 holds 21.02° N, 105.79° E in the usual numbering.
  const tiles = tilesAround(template, { latitude: 21_020_000, longitude: 105_790_000 }, 16, 320);
  const middle = tiles.find(({ left, top }) => left <= 160 && left + 256 > 160 && top <= 160 && top + 256 > 160);
  const number = (at: number, count: number) => Math.floor(at * count);
  const x = number((105.79 + 180) / 360, 65536);
  const radians = (21.02 * Math.PI) / 180;
  const y = number((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2, 65536);
  expect(middle?.url).toBe(`https://tiles.mau.vn/16/${x}/${y}.png`);
  for (let point = 0; point < 320; point += 40)
    expect(
      tiles.filter(({ left, top }) => left <= point && left + 256 > point && top <= point && top + 256 > point).length,
    ).toBe(1);
});
