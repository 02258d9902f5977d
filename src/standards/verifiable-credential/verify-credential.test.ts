import { expect, it } from 'vitest';
import { keyPairFromSeed } from './generate-key-pair.ts';
import { signCredential } from './sign-credential.ts';
import { verifyCredential } from './verify-credential.ts';

const now = new Date('2026-11-24T03:00:00Z');
const ward = keyPairFromSeed(new Uint8Array(32).fill(7));
const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: ward.did,
  validFrom: '2026-11-01T00:00:00+07:00',
  validUntil: '2029-11-01T00:00:00+07:00',
  credentialSubject: { id: 'https://example.vn/san-pham/01', stars: 4 },
};

it('holds', () => {
  const signed = signCredential(credential, { ...ward, created: now });
  expect(verifyCredential(JSON.stringify(signed, null, 2), { now })).toMatchObject({ valid: true, reason: 'ok' });
  expect(verifyCredential(signed, { now, trustedIssuers: [] })).toMatchObject({ reason: 'issuer-unknown' });
});
