import { describe, expect, it } from 'vitest';
import { credentialFault } from './credential-fault.ts';
import type { JsonObject, JsonValue } from './json-value.ts';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const whole: JsonObject = {
  '@context': [V2, 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: [
    { '@value': 'Bằng', '@language': 'vi' },
    { '@value': 'شهادة', '@language': 'ar', '@direction': 'rtl' },
  ],
  issuer: {
    id: 'https://vc.example/issuers/5678',
    name: 'Issuer',
    description: { '@value': 'One', '@language': 'en' },
  },
  validFrom: '2023-01-01T00:00:00Z',
  validUntil: '2026-01-01T00:00:00+07:00',
  credentialSubject: [{ id: 'did:example:abcdefgh' }, { alumniOf: 'A school' }],
  credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
  credentialSchema: [{ id: 'https://vc.example/schema', type: 'JsonSchema' }],
  refreshService: { type: 'SomeRefresh', id: 'https://vc.example/refresh' },
  termsOfUse: [{ type: 'SomeTerms' }],
  evidence: [{ type: ['SomeEvidence'], id: 'https://vc.example/evidence' }],
  relatedResource: [
    { id: 'https://vc.example/image.png', digestSRI: 'sha256-ZvsR1o4hDgtLHMcfsJ2uUwPwnNoPGCzTbdkzH3sFQz0=' },
  ],
};

it('finds nothing in a whole credential', () => {
  expect(credentialFault(whole)).toBeUndefined();
});

describe.each<[string, (JsonValue | undefined)[]]>([
  [
    '@context',
    [
      undefined,
      V2,
      [],
      ['https://www.w3.org/2018/credentials/v1', V2],
      [V2, null],
      [V2, 7],
      [V2, 'no url'],
      [V2, { VerifiableCredential: 'https://example.org/#Bad' }],
      [V2, { id: 'https://example.org/#id' }],
      [V2, { DataIntegrityProof: { '@id': 'https://w3id.org/security#DataIntegrityProof' } }],
    ],
  ],
  [
    'type',
    [
      undefined,
      null,
      '',
      [],
      'AlumniCredential',
      ['AlumniCredential'],
      ['VerifiableCredential', 7],
      ['VerifiableCredential', 'two words'],
      { a: 1 },
    ],
  ],
  [
    'id',
    [
      null,
      4,
      '',
      'no-scheme',
      ['https://a.example', 'https://b.example'],
      'https ://a.example',
      'http://a example',
      'did:',
      'did:example',
      'did:EXAMPLE:1',
      'http://',
      'did:example:%zz',
    ],
  ],
  [
    'name',
    [
      null,
      4,
      [],
      {},
      { '@value': 4 },
      { '@value': 'a', '@language': 'not a tag' },
      { '@value': 'a', '@direction': 'up' },
      { '@value': 'a', url: 'did:example:1' },
      ['plain'],
    ],
  ],
  ['description', [true, { '@language': 'vi' }]],
  [
    'issuer',
    [
      undefined,
      null,
      'fake-issuer',
      {},
      { name: 'No id' },
      { id: 4 },
      { id: null },
      ['https://a.example'],
      { id: 'did:example:1', name: 4 },
      { id: 'did:example:1', description: {} },
    ],
  ],
  [
    'credentialSubject',
    [
      undefined,
      null,
      'text',
      {},
      [],
      [{}],
      [{ id: 'did:example:1' }, {}],
      [['nested']],
      { id: 'no-scheme' },
      { id: null },
    ],
  ],
  ['validFrom', ['2023-01-01', null, 2023, '2023-01-01T00:00:00', ['2023-01-01T00:00:00Z'], '2027-01-01T00:00:00Z']],
  ['validUntil', ['Sun, 26 Feb 2023 01:22:14 +0000', '2022-12-31T23:59:59Z']],
  [
    'credentialStatus',
    [null, [], 'text', {}, { id: 'https://a.example' }, { type: 'BitstringStatusListEntry', id: 'no-scheme' }],
  ],
  [
    'credentialSchema',
    [
      {},
      { type: 'JsonSchema' },
      { id: 'https://a.example' },
      { type: 'JsonSchema', id: 'no-scheme' },
      { type: 'JsonSchema', id: null },
    ],
  ],
  ['refreshService', [{}, { id: 'https://a.example' }, { type: 7 }]],
  ['termsOfUse', [{}, [{ type: 'SomeTerms' }, {}]]],
  ['evidence', [{}, { type: [] }, 'text', [[{ type: 'SomeEvidence' }]]]],
  [
    'relatedResource',
    [
      [],
      {},
      { id: 'https://a.example' },
      { digestSRI: 'sha256-aaaa' },
      { id: 'https://a.example', digestSRI: 'md5-aaaa' },
      { id: 'https://a.example', digestMultibase: 'Q' },
      [
        { id: 'https://a.example', digestSRI: 'sha256-aaaa' },
        { id: 'https://a.example', digestSRI: 'sha256-bbbb' },
      ],
    ],
  ],
])('%s', (name, faulty) => {
  it.each(faulty.map((value) => [JSON.stringify(value), value] as const))('is faulty as %s', (_, value) => {
    const { [name]: _was, ...rest } = whole;
    expect(credentialFault(value === undefined ? rest : { ...rest, [name]: value })).toEqual(expect.any(String));
  });
});

describe('a type', () => {
  const of = (context: JsonValue, type: string) =>
    credentialFault({
      ...whole,
      evidence: { type: 'https://e.example/#E' },
      refreshService: { type: 'https://e.example/#R' },
      termsOfUse: { type: 'https://e.example/#T' },
      '@context': [V2, context],
      type: ['VerifiableCredential', type],
    });

  it.each([
    [{ Star: 'https://example.org/#Star' }, 'Star'],
    [{ Star: { '@id': 'https://example.org/#Star' } }, 'Star'],
    [{ ex: 'https://example.org/#' }, 'ex:Star'],
    [{ ex: 'https://example.org/#', Star: 'ex:Star' }, 'Star'],
    [{ '@vocab': 'https://example.org/#' }, 'Star'],
    [{ name: 'https://schema.org/name' }, 'https://example.org/#Star'],
    ['https://example.org/unopened', 'Star'],
  ])('may be %j %s', (context, type) => {
    expect(of(context, type)).toBeUndefined();
  });

  it.each([
    [{ Other: 'https://example.org/#Other' }, 'Star'],
    [{ Star: 'https ://not-a-url#Star' }, 'Star'],
    [{ Star: 'nothing' }, 'Star'],
    [{ Star: null }, 'Star'],
    [{ Star: 'Mond', Mond: 'Star' }, 'Star'],
  ])('may not be %j %s', (context, type) => {
    expect(of(context, type)).toContain('type without meaning');
  });
});
