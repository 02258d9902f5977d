import { expect, test } from 'vitest';
import { csvText } from './csv.ts';

test('a byte order mark, CRLF after every line, empty fields for nothing', () => {
  expect(csvText(['A', 'B'], [['Cốm Vòng', null]])).toBe('\ufeffA,B\r\nCốm Vòng,\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['nói "vậy"', '"nói ""vậy"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2, +3', '"\'-2, +3"'],
  ['\t=1', "'\t=1"],
  [-2.5, '-2.5'],
])('%j is written as %j', (value, written) => {
  expect(csvText(['A'], [[value]]).split('\r\n')[1]).toBe(written);
});
