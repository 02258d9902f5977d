import { createHash } from 'node:crypto';

/** A statement of RDF: a subject, a property, and a resource or literal, each as N-Quads writes it. */
export type Quad = readonly [subject: string, predicate: string, object: string];

/** A resource as N-Quads writes it. */
export const iri = (value: string): string => `<${value}>`;

/** A literal as canonical N-Quads writes it (RDF 1.1 N-Quads; RDF Dataset Canonicalization 1.0, section 5). */
export function literal(text: string, { datatype, language }: { datatype?: string; language?: string } = {}): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are escaped.
  const escaped = text.replace(/[\u0000-\u001f\u007f"\\]/g, (sign) => ESCAPES[sign] ?? hex(sign));
  return `"${escaped}"${language ? `@${language}` : datatype ? `^^<${datatype}>` : ''}`;
}

const ESCAPES: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const hex = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The canonical text of a set of statements (RDF Dataset Canonicalization 1.0, section 4.4) whose nodes without a name
 * (`_:b0` …) are told apart by what is said of them directly (section 4.6, Hash First Degree Quads). Undefined where two
 * of them are not: such a graph needs the longer algorithm of section 4.8, which no certificate of ours does.
 */
export function canonicalQuads(quads: readonly Quad[]): string | undefined {
  const blanks = [...new Set(quads.flat().filter(isBlank))];
  const hashes = new Map(blanks.map((blank) => [blank, firstDegreeHash(blank, quads)] as const));
  if (new Set(hashes.values()).size < blanks.length) return undefined;
  const ordered = blanks.sort((one, other) => compare(hashes.get(one) ?? '', hashes.get(other) ?? ''));
  const names = new Map(ordered.map((blank, place) => [blank, `_:c14n${place}`] as const));
  return linesOf(quads, (blank) => names.get(blank) ?? blank);
}

const firstDegreeHash = (blank: string, quads: readonly Quad[]): string =>
  createHash('sha256')
    .update(
      linesOf(
        quads.filter((quad) => quad.includes(blank)),
        (one) => (one === blank ? '_:a' : '_:z'),
      ),
    )
    .digest('hex');

function linesOf(quads: readonly Quad[], nameOf: (blank: string) => string): string {
  const lines = quads.map((quad) => `${quad.map((part) => (isBlank(part) ? nameOf(part) : part)).join(' ')} .\n`);
  return [...new Set(lines)].sort(compare).join('');
}

const isBlank = (part: string): boolean => part.startsWith('_:');

/** By code points, as the recommendation sorts; UTF-8 keeps their order, UTF-16 does not. */
const compare = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));
