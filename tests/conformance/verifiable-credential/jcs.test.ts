import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/standards/verifiable-credential/canonical-json.ts';
import { parseJson } from '../../../src/standards/verifiable-credential/parse-json.ts';
import { hasVectors, readVector, vectorFiles } from './vector-files.ts';

describe.skipIf(!hasVectors('jcs'))('the vectors of RFC 8785', () => {
  it.each(vectorFiles('jcs', /^input\/.*\.json$/))('%s has its canonical text, byte for byte', (file) => {
    const canonical = canonicalJson(parseJson(readVector('jcs', file)));
    const name = file.slice('input/'.length);
    expect(canonical).toBe(readVector('jcs', `output/${name}`).replace(/\n$/, ''));
    const hex = readVector('jcs', `outhex/${name.replace(/json$/, 'txt')}`).replace(/\s/g, '');
    expect(Buffer.from(canonical, 'utf8').toString('hex')).toBe(hex);
  });
});

interface ParsingCase {
  name: string;
  expect: 'accept' | 'reject' | 'either';
  base64: string;
}

/**
 * Accepted by the grammar of RFC 8259, refused here: two equal names in an object are no I-JSON (RFC 7493, section 2.3),
 * and RFC 8785 canonicalises I-JSON only.
 */
const REFUSED_AS_NO_I_JSON = ['y_object_duplicated_key.json', 'y_object_duplicated_key_and_value.json'];

describe.skipIf(!hasVectors('json-parsing'))('the vectors of JSONTestSuite', () => {
  const cases: ParsingCase[] = vectorFiles('json-parsing', /^cases\.json$/).flatMap((file) =>
    JSON.parse(readVector('json-parsing', file)),
  );

  it.each(cases.map((one) => [one.name, one] as const))('%s', (name, { expect: wanted, base64 }) => {
    const read = () => parseJson(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64')));
    if (wanted === 'reject' || REFUSED_AS_NO_I_JSON.includes(name)) expect(read).toThrow();
    else if (wanted === 'accept') expect(read).not.toThrow();
    else expect([true, false]).toContain(succeeds(read));
  });
});

/** Either is right, as long as the reader answers or refuses in its own words. */
function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    expect(error).not.toBeInstanceOf(RangeError);
    return false;
  }
}
