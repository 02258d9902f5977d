import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/standards/verifiable-credential/canonical-json.ts';
import { publicKeyOfDidKey } from '../../../src/standards/verifiable-credential/did-key.ts';
import { hashData } from '../../../src/standards/verifiable-credential/eddsa-jcs-2022.ts';
import { canonicalGraph, graphHashData } from '../../../src/standards/verifiable-credential/eddsa-rdfc-2022.ts';
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
/** Folder and name of each worked example: `canonDocX.txt`, `proofConfigX.json` and so on belong together. */
const variants = all.flatMap((file) => {
  const variant = /^proofConfig(.*)\.json$/.exec(basename(file))?.[1];
  return variant === undefined ? [] : [[dirname(file), variant] as const];
});

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
    const isKnown = suites.every(
      (suite) => suite === 'eddsa-jcs-2022' || (suite === 'eddsa-rdfc-2022' && isRead(file)),
    );
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

describe.skipIf(variants.length === 0)('the steps of each signature', () => {
  describe.each(variants)('%s%s', (folder, variant) => {
    const file = (name: string, kind = 'txt'): string | undefined =>
      all.find((one) => one === join(folder, `${name}${variant}.${kind}`));
    const [documentText, documentHash] = [file('canonDoc'), file('docHash')];
    const [proofText, proofHash, combined] = [file('proofCanon'), file('proofHash'), file('combinedHash')];
    const [hex, base58] = [file('sigHex'), file('sigBTC58')];
    const [configuration, signed] = [file('proofConfig', 'json'), file('signed', 'json')];

    it.skipIf(!documentText || !documentHash || !proofText || !proofHash || !combined)(
      'are hashed, options first',
      () => {
        expect(hashes(documentText as string)).toContain(text(documentHash as string));
        expect(hashes(proofText as string)).toContain(text(proofHash as string));
        expect(text(combined as string)).toBe(text(proofHash as string) + text(documentHash as string));
      },
    );

    it.skipIf(!hex || !base58 || !combined || !configuration)('end in a good signature, written in base58', () => {
      const signature = Buffer.from(text(hex as string), 'hex');
      expect(multibaseOf(signature)).toBe(text(base58 as string));
      const did = String(json(configuration as string).verificationMethod).split('#')[0] as string;
      const key = publicKeyOfDidKey(did);
      expect(key && isEd25519Signature(Buffer.from(text(combined as string), 'hex'), signature, key)).toBe(true);
    });

    it.skipIf(!configuration || !documentText || !combined || !signed)('are ours', () => {
      const options = json(configuration as string);
      const { proof: _, ...document } = json(signed as string);
      if (options.cryptosuite === 'eddsa-jcs-2022') {
        expect(canonicalJson(document)).toBe(text(documentText as string));
        expect(hashData(document, options).toString('hex')).toBe(text(combined as string));
      } else if (options.cryptosuite === 'eddsa-rdfc-2022' && isRead(signed as string)) {
        expect(canonicalGraph(document)).toBe(readVector(family, documentText as string));
        expect(graphHashData(document, optionsIn(options)).toString('hex')).toBe(text(combined as string));
      }
    });
  });
});

/** Of JSON-LD only two contexts are known by heart, and chains of proofs are not read as graphs. */
function isRead(file: string): boolean {
  const { '@context': contexts, proof } = json(file);
  const known = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'];
  return (
    [contexts].flat().every((one) => known.includes(String(one))) && !JSON.stringify(proof).includes('previousProof')
  );
}

/** The hash of a file as it stands and without the line end an editor may have added. */
const hashes = (file: string): string[] =>
  [readVector(family, file), text(file)].map((whole) => createHash('sha256').update(whole).digest('hex'));

/** The proof's options as the file has them, without what only the file needs. */
const optionsIn = ({ '@context': _, ...options }: JsonObject): JsonObject => options;

/** The seed behind the two bytes that say "Ed25519 private key" (multicodec 0x1300 as a varint). */
const seedOf = (multibase: string): Uint8Array => (multibaseBytes(multibase) as Uint8Array).subarray(2);
