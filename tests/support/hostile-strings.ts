import { existsSync, readFileSync } from 'node:fs';

const PUBLIC_STRINGS = '../shared/vectors/hostile/strings.json';

/** Strings that break careless programs; the public collection too, on machines that have it. */
export function hostileStrings(): string[] {
  const collected: Record<string, string[]> = existsSync(PUBLIC_STRINGS)
    ? JSON.parse(readFileSync(PUBLIC_STRINGS, 'utf8'))
    : {};
  return [...OWN, ...Object.values(collected).flat()];
}

const OWN = [
  '',
  ' ',
  '=1+1',
  '+84912345678',
  '-2+3',
  '@SUM(A1)',
  '=HYPERLINK("http://example.vn","bấm")',
  'NUL \u0000 ở giữa',
  'chuông \u0007 và lone \ud800 surrogate \udfff',
  '\u202eđảo chiều\u202c',
  'العربية עברית',
  '👩🏽‍🌾🍚⭐',
  '</w:t><w:br/>&amp;&lt;&#0;]]><![CDATA[',
  '_x0041__x000D_',
  '\ufffe\uffff\u0085\u2028',
  'Ye\u0302n Ho\u0300a (NFD)',
  'dòng một\r\ndòng hai\ttab',
  '{{mustache}} #{template} %s %n',
  'a'.repeat(40_000),
];
