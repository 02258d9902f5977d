/**
 * Whether a value is an absolute URL as the data model asks for one (VC Data Model 2.0, section 4.4; URL Standard): a
 * scheme, a colon and at least one more sign, none of them white space or a sign that a URL never carries.
 */
export function isUrl(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST || !ABSOLUTE.test(value)) return false;
  // DID Core 1.0, section 3.1: a method of small letters and digits, then an identifier that is not empty.
  if (/^did:/i.test(value)) return DID_URL.test(value);
  return URL.canParse(value);
}

/** Pictures stand in credentials as data: URLs; the whole credential is limited anyway. */
const LONGEST = 1_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not pass.
const ABSOLUTE = /^[A-Za-z][A-Za-z\d+.-]*:[^\s\u0000-\u001f\u007f<>"{}|\\^`]+$/;
const DID_URL = /^did:[a-z\d]+:(?:[\w.-]|%[\dA-Fa-f]{2}|:(?=[^/?#]))+(?:[/?#]\S*)?$/;
