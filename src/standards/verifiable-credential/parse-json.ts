import type { JsonObject, JsonValue } from './json-value.ts';

/** Nobody's certificate is nested deeper; a text that is attacks the program that reads it. */
export const MAXIMAL_DEPTH = 64;

/**
 * Reads a JSON text as RFC 8259 defines it, within the limits of I-JSON (RFC 7493): names are unique in their object,
 * strings are Unicode without lone surrogates, numbers fit a double. Objects have no prototype, so that `__proto__` is a
 * name like another. Throws SyntaxError, with the place, for everything else and for more than 64 levels.
 *
 * The engine's own reader keeps the last of two equal names in silence; a signed text would then show one value to one
 * reader and another to the next.
 */
export function parseJson(text: string): JsonValue {
  let at = 0;
  const value = readValue(0);
  skipSpace();
  if (at < text.length) fail('text after the value');
  return value;

  function readValue(depth: number): JsonValue {
    if (depth > MAXIMAL_DEPTH) fail('nested too deep');
    skipSpace();
    const first = text[at];
    if (first === '{') return readObject(depth);
    if (first === '[') return readArray(depth);
    if (first === '"') return readString();
    const word = WORDS.find(([word]) => text.startsWith(word, at));
    if (!word) return readNumber();
    at += word[0].length;
    return word[1];
  }

  function readObject(depth: number): JsonObject {
    const object: JsonObject = Object.create(null);
    at++;
    if (isNext('}')) return object;
    do {
      skipSpace();
      const name = readString();
      if (Object.hasOwn(object, name)) fail(`the name ${JSON.stringify(name)} twice`);
      expect(':');
      object[name] = readValue(depth + 1);
    } while (isNext(','));
    expect('}');
    return object;
  }

  function readArray(depth: number): JsonValue[] {
    const list: JsonValue[] = [];
    at++;
    if (isNext(']')) return list;
    do list.push(readValue(depth + 1));
    while (isNext(','));
    expect(']');
    return list;
  }

  function readString(): string {
    const [token] = match(STRING) ?? fail('a string was expected');
    const string: string = JSON.parse(token);
    if (!string.isWellFormed()) fail('a lone surrogate');
    return string;
  }

  function readNumber(): number {
    const [token] = match(NUMBER) ?? fail('a value was expected');
    const number = Number(token);
    return Number.isFinite(number) ? number : fail('a number outside the range of a double');
  }

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  }

  function isNext(sign: string): boolean {
    skipSpace();
    if (text[at] !== sign) return false;
    at++;
    return true;
  }

  function expect(sign: string): void {
    if (!isNext(sign)) fail(`${sign} was expected`);
  }

  function skipSpace(): void {
    match(SPACE);
  }

  function fail(what: string): never {
    throw new SyntaxError(`${what} at character ${at}`);
  }
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: section 7 of RFC 8259 forbids exactly these inside a string.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001f]*)*"/y;
