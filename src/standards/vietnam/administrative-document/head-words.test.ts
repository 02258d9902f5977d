import { expect, test } from 'vitest';
import { issuerWords } from './head-words.ts';

test.each([
  ['Ủy ban nhân dân\nphường Yên Hòa', 'ỦY BAN NHÂN DÂN\nPHƯỜNG YÊN HÒA'],
  [
    'Hội đồng đánh giá, phân hạng sản phẩm OCOP phường Yên Hòa',
    'HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP\nPHƯỜNG YÊN HÒA',
  ],
  ['UBND phường Yên Hòa', 'UBND PHƯỜNG YÊN HÒA'],
])('%s never cuts the name of a place in two', (name, printed) => {
  expect(issuerWords(name)).toBe(printed);
});
