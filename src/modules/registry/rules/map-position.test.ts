import { expect, test } from 'vitest';
import { formatDegrees, isInVietnam, pointOn, positionAt, readDegrees } from './map-position.ts';

test.each([
  ['21.020512', 90, 21_020_512],
  ['21,0205', 90, 21_020_500],
  [' 105.79 ', 180, 105_790_000],
  ['-8.5', 90, -8_500_000],
  ['21.02051299', 90, 21_020_512],
  ['90', 90, 90_000_000],
] as const)('%s is read', (text, most, value) => {
  expect(readDegrees(text, most)).toBe(value);
});

test.each(['', 'abc', '91', '21.0.1', '1e2', '21°1′'])('%s is no latitude', (text) => {
  expect(readDegrees(text, 90)).toBeUndefined();
});

test('degrees are written as they are typed', () => {
  for (const text of ['21.020512', '105.790000', '-8.000001'])
    expect(formatDegrees(readDegrees(text, 180) as number)).toBe(text);
});

test('swapped numbers are outside Vietnam', () => {
  expect(isInVietnam({ latitude: 21_020_512, longitude: 105_790_000 })).toBe(true);
  expect(isInVietnam({ latitude: 10_579_000, longitude: 21_020_512 })).toBe(false);
});

const frame = { north: 21_040_000, south: 21_000_000, west: 105_770_000, east: 105_810_000 };
const size = { width: 320, height: 320 };

test('a pressed point and the place it shows lie on each other', () => {
  for (const point of [
    { x: 0, y: 0 },
    { x: 320, y: 320 },
    { x: 17, y: 201 },
  ])
    expect(pointOn(frame, size, positionAt(frame, size, point))).toEqual(point);
  expect(positionAt(frame, size, { x: -5, y: 999 })).toEqual({ latitude: frame.south, longitude: frame.west });
  expect(pointOn(frame, size, { latitude: 21_050_000, longitude: 105_780_000 })).toBeUndefined();
});
