import canonicalize from 'canonicalize';
import { MAXIMAL_DEPTH } from './parse-json.ts';

/**
 * The canonical text of a JSON value (RFC 8785, JSON Canonicalization Scheme): names sorted by UTF-16 code units, numbers
 * as ECMAScript prints them, no white space. Throws TypeError for what is no JSON.
 *
 * The library sorts and prints rightly but is lenient: it writes lone surrogates as escapes, leaves out what is
 * undefined, calls `toJSON` and follows cycles until the stack ends. The guard before it refuses all of these.
 */
export function canonicalJson(value: unknown): string {
  guard(value, 0);
  return canonicalize(value) as string;
}

function guard(value: unknown, depth: number): void {
  if (depth > MAXIMAL_DEPTH + 1) throw new TypeError('nested too deep for a canonical text');
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') {
    guardString(value);
    return;
  }
  // RFC 8785, section 3.2.2.3: NaN and Infinity terminate with an error.
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const item of value) guard(item, depth + 1);
    return;
  }
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`no value of JSON: ${typeof value}`);
  for (const [name, item] of Object.entries(value)) {
    guardString(name);
    guard(item, depth + 1);
  }
}

// RFC 8785, section 3.2.2.2: lone surrogates terminate with an error.
function guardString(text: string): void {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate has no canonical text');
}

const isPlain = (value: object): boolean => [null, Object.prototype].includes(Object.getPrototypeOf(value));
