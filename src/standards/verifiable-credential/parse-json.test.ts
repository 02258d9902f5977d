import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { parseJson } from './parse-json.ts';

it.each([
  ['two equal names', '{"a":1,"a":2}'],
  ['two names equal once their escapes are read', '{"a":1,"\\u0061":1}'],
  ['a lone surrogate', '"\\ud800"'],
  ['a lone surrogate in a name', '{"\\udc00":1}'],
  ['a number no double can hold', '[1e400]'],
  ['a number with a leading zero', '[01]'],
  ['NaN', '[NaN]'],
  ['a comma too many', '[1,]'],
  ['text after the value', '{} x'],
  ['a comment', '{/* */}'],
  ['a raw control character', '"\u0001"'],
  ['no closing brace', '{"a":1'],
  ['65 levels', '['.repeat(66) + ']'.repeat(66)],
  ['a million brackets', '['.repeat(1_000_000)],
])('refuses %s', (_, text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});

it('reads __proto__ as a name like another', () => {
  const value = parseJson('{"__proto__":{"valid":true},"toJSON":1}');
  expect((value as { valid?: boolean }).valid).toBeUndefined();
  expect(canonicalJson(value)).toBe('{"__proto__":{"valid":true},"toJSON":1}');
});

it('reads what the engine reads', () => {
  const text = ' {"a" : [1, -0, 1.5e-7, true, false, null, "\\u00e9\\n\\/\\ud83d\\ude00"], "": {}} ';
  expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
});

it('canonicalises numbers as ECMAScript prints them and names by UTF-16 units', () => {
  expect(canonicalJson(parseJson('[1E30,4.50,2e-3,-0,333333333.33333329,1e-27]'))).toBe(
    '[1e+30,4.5,0.002,0,333333333.3333333,1e-27]',
  );
  // U+1F600 is written as D83D DE00 and so stands before U+FB33.
  expect(canonicalJson(parseJson('{"\\ufb33":1,"\\ud83d\\ude00":2,"\\r":3,"1":4}'))).toBe(
    '{"\\r":3,"1":4,"\ud83d\ude00":2,"\ufb33":1}',
  );
});

it('has no canonical text for what is no JSON', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  for (const value of [undefined, Number.NaN, 1n, { a: undefined }, new Date(0), () => 1, '\ud800', circle])
    expect(() => canonicalJson(value)).toThrow(TypeError);
});
