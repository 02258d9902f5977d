import { expect, it } from 'vitest';
import { didKeyOf, didOfVerificationMethod, ed25519PublicKey, publicKeyOfDidKey } from './did-key.ts';
import { exportPrivateKey, generateKeyPair, importPrivateKey, keyPairFromSeed } from './generate-key-pair.ts';
import { multibaseOf } from './multibase.ts';
import { publishedKeys } from './published-keys.ts';

const pair = generateKeyPair();
const multikey = (prefix: number[], key: Uint8Array) => `did:key:${multibaseOf(Uint8Array.from([...prefix, ...key]))}`;
const point = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x as string, 'base64url');

it('names a key and finds it again by its name', () => {
  expect(pair.did).toMatch(/^did:key:z6Mk\w{44}$/);
  expect(didKeyOf(publicKeyOfDidKey(pair.did) ?? pair.privateKey)).toBe(pair.did);
  expect(didOfVerificationMethod(pair.verificationMethod)).toBe(pair.did);
});

it('has the pair of RFC 8032, section 7.1, test 1', () => {
  const { publicKey } = keyPairFromSeed(
    Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  );
  expect(Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url').toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
  expect(() => keyPairFromSeed(new Uint8Array(31))).toThrow(RangeError);
});

it('keeps a private key as PEM', () => {
  expect(importPrivateKey(exportPrivateKey(pair.privateKey)).did).toBe(pair.did);
});

it.each([
  ['another method', 'did:web:example.vn'],
  ['another curve (P-256)', 'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169'],
  ['another curve (X25519)', multikey([0xec, 0x01], point)],
  ['31 bytes', multikey([0xed, 0x01], point.subarray(1))],
  ['33 bytes', multikey([0xed, 0x01], Buffer.concat([point, point.subarray(0, 1)]))],
  ['a sign outside base58', `${pair.did.slice(0, -1)}0`],
  ['no multibase', `did:key:${pair.did.slice(9)}`],
  ['a fragment', pair.verificationMethod],
  ['an endless name', `did:key:z${'1'.repeat(100_000)}`],
  ['nothing', ''],
])('finds no key in %s', (_, did) => {
  expect(publicKeyOfDidKey(did)).toBeUndefined();
});

it.each([
  ['the neutral point', `01${'00'.repeat(31)}`],
  ['the neutral point with a sign', `01${'00'.repeat(30)}80`],
  ['order 2', `ec${'ff'.repeat(30)}7f`],
  ['order 4', '00'.repeat(32)],
  ['order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
  ['order 8, the other', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
  ['y = the prime, a second way to write 0', `ed${'ff'.repeat(30)}7f`],
  ['y = the prime + 1, a second way to write 1', `ee${'ff'.repeat(30)}7f`],
])('takes no key of %s', (_, hex) => {
  expect(ed25519PublicKey(Buffer.from(hex, 'hex'))).toBeUndefined();
});

it('does not take a verification method whose fragment names another key', () => {
  const other = generateKeyPair();
  expect(didOfVerificationMethod(`${pair.did}#${other.did.slice(8)}`)).toBeUndefined();
  expect(didOfVerificationMethod(pair.did)).toBeUndefined();
  expect(didOfVerificationMethod('did:key:#')).toBeUndefined();
});

it('reads published keys from PEM, a DID document or plain text', () => {
  const pem = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();
  expect(publishedKeys(pem)).toEqual([pair.did]);
  expect(publishedKeys(`Khóa của tỉnh: ${pair.did}, ${pair.verificationMethod}.`)).toEqual([pair.did]);
  expect(publishedKeys(JSON.stringify({ publicKeyMultibase: pair.did.slice(8) }))).toEqual([pair.did]);
  expect(publishedKeys('không có khóa nào')).toEqual([]);
  expect(publishedKeys('-----BEGIN PUBLIC KEY-----\nx')).toEqual([]);
});
