import { describe, expect, it } from 'vitest';
import { EDDSA_JCS_2022, proofValueOf } from './eddsa-jcs-2022.ts';
import { type KeyPair, keyPairFromSeed } from './generate-key-pair.ts';
import type { JsonObject } from './json-value.ts';
import { signCredential } from './sign-credential.ts';
import { verifyCredential } from './verify-credential.ts';
import type { CredentialStatus } from './verify-one-credential.ts';

const now = new Date('2026-11-24T03:00:00Z');
const province = keyPairFromSeed(new Uint8Array(32).fill(7));
const stranger = keyPairFromSeed(new Uint8Array(32).fill(8));
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2', { stars: 'https://example.vn/#stars' }],
  id: 'https://example.vn/chung-nhan/01-00175-0012-2026',
  type: ['VerifiableCredential'],
  issuer: { id: province.did, name: 'UBND thành phố Mẫu' },
  validFrom: '2026-11-01T00:00:00+07:00',
  validUntil: '2029-11-01T00:00:00+07:00',
  credentialSubject: { id: 'https://example.vn/san-pham/01', name: 'Cốm Mẫu', stars: 4 },
};
const signed = signCredential(credential, { ...province, created: now });
const text = JSON.stringify(signed);
const reasonOf = (input: string | object, expected = {}) => verifyCredential(input, { now, ...expected }).reason;

describe('a certificate that is whole', () => {
  it('is valid as text, as bytes, as object, indented and with its names in another order', () => {
    const turned = Object.fromEntries(Object.entries(signed).reverse());
    for (const input of [
      text,
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      signed,
      JSON.stringify(signed, null, 4),
      turned,
    ])
      expect(verifyCredential(input, { now })).toMatchObject({
        valid: true,
        reason: 'ok',
        issuer: province.did,
        signers: [province.did],
        issuerChecked: false,
      });
  });

  it('is compared with the trusted issuers where there are any', () => {
    expect(verifyCredential(text, { now, trustedIssuers: [province.did] })).toMatchObject({
      valid: true,
      issuerChecked: true,
    });
    expect(reasonOf(text, { trustedIssuers: [stranger.did] })).toBe('issuer-unknown');
    expect(reasonOf(text, { trustedIssuers: [] })).toBe('issuer-unknown');
  });

  it('is valid from the first to the last instant of its period', () => {
    const at = (instant: string) => reasonOf(text, { now: new Date(instant) });
    expect(at('2026-10-31T16:59:59Z')).toBe('not-yet-valid');
    expect(at('2026-10-31T17:00:00Z')).toBe('ok');
    expect(at('2029-10-31T17:00:00Z')).toBe('ok');
    expect(at('2029-10-31T17:00:01Z')).toBe('expired');
  });

  it.each<[CredentialStatus, string]>([
    ['active', 'ok'],
    ['revoked', 'revoked'],
    ['suspended', 'suspended'],
    ['unknown', 'status-unknown'],
  ])('is asked for its status, and is %s', (status, reason) => {
    expect(reasonOf(text, { statusOf: () => status })).toBe(reason);
  });
});

describe('a certificate that was changed', () => {
  it('fails with any one byte changed, wherever it stands', () => {
    const bytes = Buffer.from(text);
    for (const [place, byte] of bytes.entries()) {
      for (const other of [byte ^ 1, byte ^ 0x20, byte ^ 0x80]) {
        bytes[place] = other;
        expect(verifyCredential(bytes, { now }).valid, `byte ${place}`).toBe(false);
      }
      bytes[place] = byte;
    }
  });

  it('fails with a member added, taken away or put in the proof', () => {
    const { id: _, ...without } = signed;
    for (const changed of [without, { ...signed, extra: 1 }, { ...signed, proof: { ...signed.proof, nonce: 'x' } }])
      expect(reasonOf(changed)).toBe('bad-signature');
  });

  it('fails with a context put before or between those signed, and holds with one after them', () => {
    const [base, own] = signed['@context'] as JsonObject[];
    expect(reasonOf({ ...signed, '@context': [base, { a: 'https://a.example/#' }, own] as never })).toBe(
      'bad-signature',
    );
    expect(reasonOf({ ...signed, '@context': [base] as never })).toBe('bad-signature');
    expect(reasonOf({ ...signed, '@context': [base, own, { a: 'https://a.example/#' }] as never })).toBe('ok');
  });
});

describe('a proof', () => {
  it.each<[string, object, string]>([
    ['no proof', { proof: undefined }, 'proof-missing'],
    ['an empty set', { proof: [] }, 'proof-missing'],
    ['a text', { proof: 'z123' }, 'malformed-proof'],
    ['no type', { proof: { ...signed.proof, type: undefined } }, 'malformed-proof'],
    ['no value', { proof: { ...signed.proof, proofValue: undefined } }, 'malformed-proof'],
    ['no purpose', { proof: { ...signed.proof, proofPurpose: undefined } }, 'malformed-proof'],
    ['a time without a zone', { proof: { ...signed.proof, created: '2026-11-24T03:00:00' } }, 'malformed-proof'],
    ['an old type', { proof: { ...signed.proof, type: 'Ed25519Signature2020' } }, 'unsupported-cryptosuite'],
    ['another suite', { proof: { ...signed.proof, cryptosuite: 'ecdsa-jcs-2019' } }, 'unsupported-cryptosuite'],
    ['another purpose', { proof: { ...signed.proof, proofPurpose: 'authentication' } }, 'wrong-purpose'],
    [
      'a key on the web',
      { proof: { ...signed.proof, verificationMethod: 'https://example.vn/k#1' } },
      'unsupported-key',
    ],
    [
      'base64',
      { proof: { ...signed.proof, proofValue: `u${Buffer.alloc(64).toString('base64url')}` } },
      'bad-signature',
    ],
    ['63 bytes', { proof: { ...signed.proof, proofValue: signed.proof.proofValue.slice(0, -2) } }, 'bad-signature'],
    ['an endless value', { proof: { ...signed.proof, proofValue: `z${'2'.repeat(500_000)}` } }, 'bad-signature'],
    ['a proof named that is not there', { proof: { ...signed.proof, previousProof: 'urn:uuid:1' } }, 'malformed-proof'],
    ['17 proofs', { proof: Array(17).fill(signed.proof) }, 'malformed-proof'],
  ])('with %s is refused as such', (_, change, reason) => {
    expect(reasonOf(JSON.stringify({ ...signed, ...change }))).toBe(reason);
  });

  it('that has expired is refused', () => {
    const expiring = withProof(credential, province, { expires: '2026-11-24T03:00:00Z' });
    expect(reasonOf(expiring)).toBe('ok');
    expect(reasonOf(expiring, { now: new Date('2026-11-24T03:00:01Z') })).toBe('proof-expired');
  });

  it('by another key than the issuer named is refused, unless the issuer cannot be asked without a network', () => {
    expect(reasonOf(withProof(credential, stranger))).toBe('issuer-mismatch');
    const elsewhere = withProof({ ...credential, issuer: 'https://example.vn/tinh' }, province);
    expect(reasonOf(elsewhere)).toBe('ok');
    expect(reasonOf(elsewhere, { trustedIssuers: [province.did] })).toBe('ok');
    expect(reasonOf(elsewhere, { trustedIssuers: [stranger.did] })).toBe('issuer-unknown');
  });

  it('may be one of a set, of which every one must hold', () => {
    const both = { ...signed, proof: [signed.proof, withProof(credential, stranger).proof] };
    expect(verifyCredential(both, { now })).toMatchObject({ valid: true, signers: [province.did, stranger.did] });
    const broken = { ...signed, proof: [signed.proof, { ...withProof(credential, stranger).proof, nonce: 'x' }] };
    expect(reasonOf(broken)).toBe('bad-signature');
    // The second signer alone does not make the credential the issuer's own.
    expect(reasonOf({ ...signed, proof: [withProof(credential, stranger).proof] })).toBe('issuer-mismatch');
  });

  it('may follow another, which it signs as well', () => {
    const first = withProof(credential, province, { id: 'urn:uuid:1' }).proof;
    const second = withProof({ ...credential, proof: [first] }, stranger, { previousProof: 'urn:uuid:1' }).proof;
    expect(reasonOf({ ...credential, proof: [first, second] })).toBe('ok');
    const other = withProof(credential, province, { id: 'urn:uuid:1', created: '2020-01-01T00:00:00Z' }).proof;
    expect(reasonOf({ ...credential, proof: [other, second] })).toBe('bad-signature');
  });
});

describe('a presentation', () => {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: 'VerifiablePresentation',
    holder: stranger.did,
    verifiableCredential: [signed],
  };
  const shown = (change: object = {}, by = stranger) =>
    withProof({ ...presentation, ...change }, by, { proofPurpose: 'authentication' });
  const { proof: _, ...unsigned } = signed;

  it.each<[string, object, string]>([
    ['a whole one', shown(), 'ok'],
    ['one without credentials', shown({ verifiableCredential: undefined }), 'ok'],
    ['one without proof', presentation, 'proof-missing'],
    ['one by another than its holder', shown({}, province), 'issuer-mismatch'],
    ['one with a changed credential', shown({ verifiableCredential: [{ ...signed, name: 'x' }] }), 'bad-signature'],
    ['one with a credential as text', shown({ verifiableCredential: [text] }), 'not-a-credential'],
    [
      'one with a credential of somebody else without proof',
      shown({ verifiableCredential: unsigned }),
      'issuer-mismatch',
    ],
    ['one with a claim of the holder', shown({ verifiableCredential: { ...unsigned, issuer: stranger.did } }), 'ok'],
    [
      'one with an envelope',
      shown({
        verifiableCredential: {
          '@context': presentation['@context'],
          type: 'EnvelopedVerifiableCredential',
          id: 'data:application/vc+jwt,eyJ',
        },
      }),
      'unsupported-cryptosuite',
    ],
    ['one whose holder is no URL', shown({ holder: 'z6Mkp' }), 'not-a-credential'],
  ])('%s', (_name, input, reason) => {
    expect(reasonOf(JSON.stringify(input))).toBe(reason);
  });

  it('without credentials, shown by somebody who is not trusted', () => {
    const input = shown({ verifiableCredential: [] });
    expect(verifyCredential(input, { now, trustedIssuers: [province.did] }).reason).toBe('issuer-unknown');
    expect(verifyCredential(input, { now, trustedIssuers: [stranger.did] }).reason).toBe('ok');
  });
});

it.each([
  [{ '@context': 'https://www.w3.org/ns/credentials/v2' }, 'not-a-credential'],
  [{ '@context': ['https://www.w3.org/ns/credentials/v2'] }, 'unsupported-cryptosuite'],
])('an envelope is refused, %j', (change, reason) => {
  const id = 'data:application/vc+jwt,eyJ';
  expect(reasonOf({ type: 'EnvelopedVerifiableCredential', id, ...change })).toBe(reason);
});

it('says at most 300 signs of what it found', () => {
  const verificationMethod = `https://example.vn/${'k'.repeat(1000)}`;
  const { detail } = verifyCredential({ ...signed, proof: { ...signed.proof, verificationMethod } }, { now });
  expect(detail).toHaveLength(300);
});

describe('signing', () => {
  it('gives the proof value that the recommendation prints for its example', () => {
    // Data Integrity EdDSA Cryptosuites 1.0, appendix B.2, Representation: eddsa-jcs-2022.
    const seed = Buffer.from('c96ef9ea10c5e414c471723aff9de72c35fa5b70fae97e8832ecac7d2e2b8ed6', 'hex');
    const example = {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
      id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
      type: ['VerifiableCredential', 'AlumniCredential'],
      name: 'Alumni Credential',
      description: 'A minimum viable example of an Alumni Credential.',
      issuer: 'https://vc.example/issuers/5678',
      validFrom: '2023-01-01T00:00:00Z',
      credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
    };
    const by = { ...keyPairFromSeed(seed), created: new Date('2023-02-24T23:36:38Z') };
    expect(signCredential(example, by).proof.proofValue).toBe(
      'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX',
    );
  });

  it.each<[string, object, object]>([
    ['what is no credential', { ...credential, credentialSubject: {} }, {}],
    ['what is signed already', signed, {}],
    ['for another issuer', { ...credential, issuer: stranger.did }, {}],
    ['under the name of another key', credential, { verificationMethod: stranger.verificationMethod }],
    ['what is no JSON', { ...credential, validFrom: new Date(0) }, {}],
  ])('refuses %s', (_name, input, change) => {
    expect(() => signCredential(input, { ...province, created: now, ...change })).toThrow(TypeError);
  });
});

/** Signs anything, as a careless or hostile signer would. */
function withProof(document: object, by: KeyPair, change: object = {}): JsonObject & { proof: JsonObject } {
  const plain: JsonObject = JSON.parse(JSON.stringify(document));
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: EDDSA_JCS_2022,
    created: '2026-11-24T03:00:00Z',
    verificationMethod: by.verificationMethod,
    proofPurpose: 'assertionMethod',
    ...change,
  };
  return { ...plain, proof: { ...options, proofValue: proofValueOf(plain, options, by.privateKey) } };
}
