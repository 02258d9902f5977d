import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/standards/verifiable-credential/canonical-json.ts';
import { publicKeyOfDidKey } from '../../../src/standards/verifiable-credential/did-key.ts';
import { hashData } from '../../../src/standards/verifiable-credential/eddsa-jcs-2022.ts';
import { keyPairFromSeed } from '../../../src/standards/verifiable-credential/generate-key-pair.ts';
import type { JsonObject } from '../../../src/standards/verifiable-credential/json-value.ts';
import { multibaseBytes, multibaseOf } from '../../../src/standards/verifiable-credential/multibase.ts';
import { verifyCredential } from '../../../src/standards/verifiable-credential/verify-credential.ts';
import { isEd25519Signature } from '../../../src/standards/verifiable-credential/verify-ed25519.ts';
import { hasVectors, readVector, vectorFiles } from './vector-files.ts';

const family = 'vc-di-eddsa';
const now = new Date('2026-11-24T03:00:00Z');
const json = (file: string): JsonObject => JSON.parse(readVector(family, file));
const text = (file: string): string => readVector(family, file).trim();
const all = vectorFiles(family, /\.(json|txt)$/);
const secured = all.filter((file) => file.endsWith('.json') && 'proof' in json(file));
const folders = [...new Set(all.map((file) => dirname(file)).filter((folder) => folder !== '.'))];

describe.skipIf(!hasVectors(family))('the vectors of the EdDSA cryptosuites', () => {
  it.each(all.filter((file) => /^keyPair.*\.json$/.test(file)))(
    '%s: the public key follows from the private',
    (file) => {
      const { publicKeyMultibase, privateKeyMultibase } = json(file) as Record<string, string>;
      const { did } = keyPairFromSeed(seedOf(privateKeyMultibase as string));
      expect(did).toBe(`did:key:${publicKeyMultibase}`);
    },
  );

  it.each(secured)('%s is valid where its suite is known, and refused by name where it is not', (file) => {
    const suites = [json(file).proof].flat().map((proof) => (proof as JsonObject).cryptosuite);
    const isKnown = suites.every((suite) => suite === 'eddsa-jcs-2022');
    const reason = isKnown ? 'ok' : 'unsupported-cryptosuite';
    expect(verifyCredential(readVector(family, file), { now })).toMatchObject({ valid: isKnown, reason });
  });

  it.each(secured)('%s is refused with any letter of a text changed', (file) => {
    const whole = readVector(family, file);
    const places = [...whole.matchAll(/: "[^"]*([A-Za-z])"/g)].map(({ index, 0: found }) => index + found.length - 2);
    expect(places.length).toBeGreaterThan(5);
    for (const place of places) {
      const changed = `${whole.slice(0, place)}${whole[place] === 'x' ? 'y' : 'x'}${whole.slice(place + 1)}`;
      expect(verifyCredential(changed, { now }).valid).toBe(false);
    }
  });
});

describe.skipIf(folders.length === 0).each(folders)('the steps in %s', (folder) => {
  const one = (pattern: RegExp): string | undefined =>
    all.find((file) => dirname(file) === folder && pattern.test(file));
  const [docCanon, docHash] = [one(/canonDoc.*\.txt$/), one(/docHash.*\.txt$/)];
  const [proofCanon, proofHash, combined] = [
    one(/proofCanon.*\.txt$/),
    one(/proofHash.*\.txt$/),
    one(/combined.*\.txt$/),
  ];
  const [hex, base58, configuration] = [one(/sigHex.*\.txt$/), one(/sigBTC58.*\.txt$/), one(/proofConfig.*\.json$/)];

  it.skipIf(!docCanon || !docHash || !proofCanon || !proofHash || !combined)('are hashed, options first', () => {
    expect(hashes(docCanon as string)).toContain(text(docHash as string));
    expect(hashes(proofCanon as string)).toContain(text(proofHash as string));
    expect(text(combined as string)).toBe(text(proofHash as string) + text(docHash as string));
  });

  it.skipIf(!hex || !base58 || !combined || !configuration)('end in a good signature, written in base58', () => {
    const signature = Buffer.from(text(hex as string), 'hex');
    expect(multibaseOf(signature)).toBe(text(base58 as string));
    const did = String(json(configuration as string).verificationMethod).split('#')[0] as string;
    const key = publicKeyOfDidKey(did);
    expect(key && isEd25519Signature(Buffer.from(text(combined as string), 'hex'), signature, key)).toBe(true);
  });

  it.skipIf(!folder.includes('jcs') || !configuration || !combined)('are ours too', () => {
    const signed = one(/^(?:.*\/)?signed.*\.json$/);
    const { proof: _, ...document } = signed ? json(signed) : json('unsigned.json');
    expect(canonicalJson(document)).toBe(text(docCanon as string));
    expect(hashData(document, json(configuration as string)).toString('hex')).toBe(text(combined as string));
  });
});

/** The hash of a file as it stands and without the line end an editor may have added. */
const hashes = (file: string): string[] =>
  [readVector(family, file), text(file)].map((whole) => createHash('sha256').update(whole).digest('hex'));

/** The seed behind the two bytes that say "Ed25519 private key" (multicodec 0x1300 as a varint). */
const seedOf = (multibase: string): Uint8Array => (multibaseBytes(multibase) as Uint8Array).subarray(2);
