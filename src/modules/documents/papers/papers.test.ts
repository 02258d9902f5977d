import { expect, test } from 'vitest';
import { citation } from './citation.ts';
import { printedValues } from './printed-values.ts';

test.each([
  [
    {
      kindName: 'Quyết định',
      number: '26/2026/QĐ-TTg',
      dated: '2026-05-22',
      issuer: 'Thủ tướng Chính phủ',
      abstract: 'Ban hành Bộ tiêu chí',
    },
    'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
  ],
  [
    {
      kindName: 'Kế hoạch',
      number: '103/KH-UBND',
      dated: '2026-03-05',
      issuer: 'Ủy ban nhân dân\nphường Yên Hòa',
      abstract: 'Tổ chức thực hiện Chương trình',
    },
    'Căn cứ Kế hoạch số 103/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường Yên Hòa về việc tổ chức thực hiện Chương trình',
  ],
  [
    { kindName: '', number: '5/SCT', dated: '2026-01-09', issuer: 'Sở Mẫu', abstract: 'V/v góp ý' },
    'Căn cứ Văn bản số 5/SCT ngày 09 tháng 01 năm 2026 của Sở Mẫu về việc góp ý',
  ],
])('a ground is written out with everything a first citation names', (cited, words) => {
  expect(citation(cited)).toBe(words);
});

test('blanks are printed as papers say days and times; what must be filled and is not is left to dots', () => {
  const field = (name: string, kind: 'text' | 'long' | 'date' | 'time', required = true) => ({
    name,
    label: name,
    kind,
    required,
  });
  const fields = [
    field('a', 'date'),
    field('b', 'time'),
    field('c', 'text'),
    field('d', 'text'),
    field('e', 'long', false),
    field('f', 'date'),
  ];
  expect(printedValues({ fields, values: { a: '2026-02-05', b: '08:30', c: 'Phòng họp.', f: 'hôm nào đó' } })).toEqual({
    a: 'ngày 05 tháng 02 năm 2026',
    b: '08 giờ 30',
    c: 'Phòng họp',
    e: '',
    f: 'hôm nào đó',
  });
});
