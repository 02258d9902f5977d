import { expect, test } from 'vitest';
import { isUnitName, placeName, withinSentence } from './unit-name.ts';

test.each([
  ['Phường Yên Hòa', 'phường Yên Hòa', 'Yên Hòa'],
  ['Xã Phú Xuyên', 'xã Phú Xuyên', 'Phú Xuyên'],
  ['Đặc khu Phú Quốc', 'đặc khu Phú Quốc', 'Phú Quốc'],
  ['Thành phố Hà Nội', 'thành phố Hà Nội', 'Hà Nội'],
  ['Tỉnh Ninh Bình', 'tỉnh Ninh Bình', 'Ninh Bình'],
])('%s is written %s within a sentence, and %s alone', (fullName, within, place) => {
  expect([withinSentence(fullName), placeName(fullName), isUnitName(fullName)]).toEqual([within, place, true]);
});

test.each(['Bộ Nông nghiệp và Môi trường', 'Xãnh', 'Tỉnhội'])('%s is no unit: nothing of it changes', (name) => {
  expect([withinSentence(name), placeName(name), isUnitName(name)]).toEqual([name, name, false]);
});
