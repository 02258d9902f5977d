import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NotUnderstood } from './credential-quads.ts';
import { canonicalGraph, graphHashData } from './eddsa-rdfc-2022.ts';
import { keyPairFromSeed } from './generate-key-pair.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { multibaseOf } from './multibase.ts';
import { canonicalQuads, literal } from './quads.ts';
import { verifyCredential } from './verify-credential.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const credential: JsonObject = {
  '@context': [V2, 'https://www.w3.org/ns/credentials/examples/v2'],
  type: ['VerifiableCredential', 'StarCredential'],
  issuer: 'https://vc.example/issuers/1',
  validFrom: '2023-01-01T00:00:00Z',
  name: { '@value': 'Chứng nhận', '@language': 'vi' },
  credentialSubject: { stars: 4, isWhole: true, maker: { name: 'HTX "Mẫu"', issuer: 'x' } },
};

it('makes every member of a credential a statement', () => {
  expect(
    canonicalGraph(credential)
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/_:c14n\d/g, '_:b'))
      .sort(),
  ).toEqual(
    [
      '_:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .',
      '_:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/credentials/examples#StarCredential> .',
      '_:b <https://schema.org/name> "Chứng nhận"@vi .',
      '_:b <https://schema.org/name> "HTX \\"Mẫu\\"" .',
      '_:b <https://www.w3.org/2018/credentials#credentialSubject> _:b .',
      '_:b <https://www.w3.org/2018/credentials#issuer> <https://vc.example/issuers/1> .',
      '_:b <https://www.w3.org/2018/credentials#validFrom> "2023-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .',
      '_:b <https://www.w3.org/ns/credentials/examples#isWhole> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .',
      '_:b <https://www.w3.org/ns/credentials/examples#issuer> "x" .',
      '_:b <https://www.w3.org/ns/credentials/examples#maker> _:b .',
      '_:b <https://www.w3.org/ns/credentials/examples#stars> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .',
    ].sort(),
  );
});

it('gives nodes the same names whatever they were called before', () => {
  const [p, q] = ['<https://a.example/p>', '<https://a.example/q>'];
  const one = canonicalQuads([
    ['_:b0', p, '_:b1'],
    ['_:b1', q, '"x"'],
  ]);
  expect(
    canonicalQuads([
      ['_:b7', q, '"x"'],
      ['_:b3', p, '_:b7'],
      ['_:b3', p, '_:b7'],
    ]),
  ).toBe(one);
  expect(
    canonicalQuads([
      ['_:b0', p, '"x"'],
      ['_:b1', p, '"x"'],
    ]),
  ).toBeUndefined();
  expect(literal('a"\\\n\u0001\u007fđ')).toBe('"a\\"\\\\\\n\\u0001\\u007Fđ"');
});

describe('is not sure, and says so, of', () => {
  it.each<[string, JsonObject]>([
    ['another context', { '@context': [V2, 'https://example.vn/v1'] }],
    ['an inline context', { '@context': [V2, { stars: 'https://example.vn/#stars' }] }],
    ['a word no context explains', { '@context': [V2], type: 'VerifiableCredential', name: 'x', extra: 'y' }],
    ['a fraction', { price: 1.5 }],
    ['null', { nothing: null }],
    ['an empty list', { nothing: [] }],
    ['an empty object', { nothing: {} }],
    ['a list in a list', { lists: [['a']] }],
    ['a direction', { name: { '@value': 'x', '@direction': 'ltr' } }],
    ['a compact name', { 'schema:name': 'x' }],
    ['a keyword', { '@id': 'https://example.vn' }],
    ['a name that is no URL', { id: 'x' }],
    ['a status', { credentialStatus: { type: 'SomeStatus' } }],
    ['a type with terms of its own', { evidence: { type: 'BitstringStatusList' } }],
    ['a credential within', { evidence: { type: 'VerifiableCredential' } }],
    ['a time that is an object', { validFrom: { '@value': '2023-01-01T00:00:00Z' } }],
    ['two nodes alike', { a: { b: { c: 1 } }, d: [{ b: 1 }, { b: 1 }] }],
  ])('%s', (_, change) => {
    expect(() => canonicalGraph({ ...credential, ...change })).toThrow(NotUnderstood);
  });
});

describe('a proof of eddsa-rdfc-2022', () => {
  const pair = keyPairFromSeed(new Uint8Array(32).fill(5));
  const now = new Date('2026-11-24T03:00:00Z');
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-11-24T03:00:00Z',
    verificationMethod: pair.verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const document: JsonObject = { ...credential, issuer: pair.did };
  const proofValue = multibaseOf(sign(null, graphHashData(document, options), pair.privateKey));
  const reasonOf = (change: Record<string, JsonValue> = {}, proof = {}) =>
    verifyCredential({ ...document, ...change, proof: { ...options, proofValue, ...proof } }, { now }).reason;

  it('holds over the graph, and over nothing that makes another', () => {
    expect(reasonOf()).toBe('ok');
    expect(reasonOf({ type: ['StarCredential', 'VerifiableCredential'] })).toBe('ok');
    expect(reasonOf({ name: 'x' })).toBe('bad-signature');
    expect(reasonOf({}, { created: '2026-11-24T03:00:01Z' })).toBe('bad-signature');
    expect(reasonOf({ '@context': [V2, { stars: 'https://a.example/#s' }] })).not.toBe('ok');
    expect(reasonOf({ extra: [] })).toBe('unsupported-cryptosuite');
    expect(reasonOf({}, { '@context': credential['@context'] })).toBe('unsupported-cryptosuite');
    expect(reasonOf({}, { proofValue: 'z1' })).toBe('bad-signature');
  });
});
