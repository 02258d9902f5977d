import { expect, it } from 'vitest';
import { printableText } from './printable-text.ts';

it('takes out what XML 1.0 forbids and keeps the words around it', () => {
  expect(printableText('NUL\u0000 \u0007chuông \ud800một nửa \udc00 \ufffe\uffff')).toBe('NUL chuông một nửa  ');
});

it('keeps tabs and makes every line end a line feed', () => {
  expect(printableText('a\tb\r\nc\rd\u2028e')).toBe('a\tb\nc\nd\ne');
});

it('keeps emoji and right-to-left text but no direction override', () => {
  expect(printableText('⭐👩🏽‍🌾 العربية')).toBe('⭐👩🏽‍🌾 العربية');
  expect(printableText('\u202e98,7\u202c\u2066x\u2069')).toBe('98,7x');
});

it('composes Vietnamese letters', () => {
  expect(printableText('Yên Hòa'.normalize('NFD'))).toBe('Yên Hòa'.normalize('NFC'));
});
