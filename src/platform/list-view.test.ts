import { expect, test } from 'vitest';
import { listUrl, oneOf, pageAsked, searchPattern, searchWords } from './list-view.ts';

const at = (query: string) => new URLSearchParams(query);

test('search words lose control characters and what is too long, and keep Vietnamese', () => {
  expect(searchWords(at('tim=%20ô%00 mai%0A '))).toBe('ô  mai');
  expect(Array.from(searchWords(at(`tim=${'😀'.repeat(300)}`))).length).toBe(100);
  expect(searchWords(at(''))).toBe('');
});

test('a pattern finds the words without diacritics anywhere; its own signs stand for themselves', () => {
  expect(searchPattern('Đồng Xa')).toBe('%dong xa%');
  expect(searchPattern('100%_\\')).toBe('%100\\%\\_\\\\%');
  expect(searchPattern('  ')).toBeUndefined();
});

test.each([
  ['trang=3', 3],
  ['trang=0', 1],
  ['trang=-1', 1],
  ['trang=1.5', 1],
  ['trang=٣', 1],
  ['trang=999', 500],
  ['trang=99999999999', 1],
  ['', 1],
])('%s asks for page %i', (query, page) => expect(pageAsked(at(query))).toBe(page));

test('only known words are taken', () => {
  expect(oneOf(at('xep=moi'), 'xep', ['ten', 'moi'])).toBe('moi');
  expect(oneOf(at('xep=constructor'), 'xep', ['ten', 'moi'])).toBeUndefined();
});

test('changing a filter keeps the others and goes back to the first page', () => {
  expect(listUrl(at('tim=mật&trang=4&xep=moi'), { tim: undefined })).toBe('?xep=moi');
  expect(listUrl(at('xep=moi'), { trang: '2' })).toBe('?xep=moi&trang=2');
});
