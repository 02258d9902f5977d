import { describe, expect, it } from 'vitest';
import { readDateTimeStamp } from '../../../src/standards/verifiable-credential/date-time-stamp.ts';
import { proofValueOf } from '../../../src/standards/verifiable-credential/eddsa-jcs-2022.ts';
import { keyPairFromSeed } from '../../../src/standards/verifiable-credential/generate-key-pair.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
} from '../../../src/standards/verifiable-credential/json-value.ts';
import { parseJson } from '../../../src/standards/verifiable-credential/parse-json.ts';
import { verifyCredential } from '../../../src/standards/verifiable-credential/verify-credential.ts';
import { readVector, vectorFiles } from './vector-files.ts';

/**
 * The suite hands its files to an issuer, who names himself and signs; here this is done without looking at the form, so
 * that only the verifier stands between a faulty file and `valid`. What it must accept is looked at inside its own
 * validity period, since some of the files expired in 2023 and one begins in 4023.
 */
const issuer = keyPairFromSeed(new Uint8Array(32).fill(1));
const files = vectorFiles('vc-dm2', /^input\/.*\.json$/);

describe.skipIf(files.length === 0)('the files of the data model suite', () => {
  it.each(files.filter((file) => file.endsWith('-ok.json')))('%s is accepted once signed', (file) => {
    const text = readVector('vc-dm2', file);
    const document = secure(JSON.parse(text), file);
    // An enveloped credential may have the right form; its signature is of a kind not known here.
    const reason = text.includes('"EnvelopedVerifiable') ? 'unsupported-cryptosuite' : 'ok';
    expect(verifyCredential(document, { now: within(document) })).toMatchObject({ valid: reason === 'ok', reason });
  });

  it.each(files.filter((file) => /-fail(-or-inject)?\.json$/.test(file)))('%s is refused for its form', (file) => {
    const document = secure(JSON.parse(readVector('vc-dm2', file)), file);
    const { valid, reason } = verifyCredential(document, { now: within(document) });
    expect({ valid, reason: ['not-a-credential', 'malformed-proof'].includes(reason) || reason }).toEqual({
      valid: false,
      reason: true,
    });
  });

  it.each(files.filter((file) => file.endsWith('-mismatch.json')))('%s is refused for its issuer', (file) => {
    const document = secure({ ...JSON.parse(readVector('vc-dm2', file)), holder: issuer.did }, file);
    expect(verifyCredential(document, { now: within(document) })).toMatchObject({ reason: 'issuer-mismatch' });
  });

  it('are all of a kind that one of the tests above looks at', () => {
    expect(files.filter((file) => !/-(ok|fail|fail-or-inject|mismatch)\.json$/.test(file))).toEqual([]);
  });
});

function secure(document: JsonObject, file: string): JsonObject {
  // A file about proofs brings its own.
  if ('proof' in document) return document;
  if (listOf(document.type ?? []).includes('VerifiablePresentation') || 'verifiableCredential' in document) {
    const credentials = document.verifiableCredential;
    if (credentials === undefined || file.includes('self-asserted'))
      return signed(ownHolder(document), 'authentication');
    const inner = listOf(credentials).map((one: JsonValue) => (isJsonObject(one) ? secureCredential(one) : one));
    return signed({ ...ownHolder(document), verifiableCredential: inner }, 'authentication');
  }
  return secureCredential(document);
}

/** Names the issuer where the file leaves it to the issuer or names another's key, in the form the file chose. */
function secureCredential(credential: JsonObject): JsonObject {
  const named = typeof credential.issuer === 'string' && IS_KEY.test(credential.issuer) ? undefined : credential.issuer;
  if (named === undefined) return signed({ ...credential, issuer: issuer.did }, 'assertionMethod');
  if (!isJsonObject(named) || 'id' in named) return signed(credential, 'assertionMethod');
  return signed({ ...credential, issuer: { id: issuer.did, ...named } }, 'assertionMethod');
}

/** A holder named by a key is the one who presents, and that is us. */
const ownHolder = (presentation: JsonObject): JsonObject =>
  typeof presentation.holder === 'string' && IS_KEY.test(presentation.holder)
    ? { ...presentation, holder: issuer.did }
    : presentation;

const IS_KEY = /^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/;

function signed(document: JsonObject, proofPurpose: string): JsonObject {
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2023-02-24T23:36:38Z',
    verificationMethod: issuer.verificationMethod,
    proofPurpose,
    ...(document['@context'] !== undefined && { '@context': document['@context'] }),
  };
  const plain = parseJson(JSON.stringify(document)) as JsonObject;
  return { ...plain, proof: { ...options, proofValue: proofValueOf(plain, options, issuer.privateKey) } };
}

const within = ({ validFrom, validUntil }: JsonObject): Date =>
  new Date(readDateTimeStamp(validUntil) ?? readDateTimeStamp(validFrom) ?? Date.parse('2026-11-24T03:00:00Z'));
