import { expect, test } from 'vitest';
import { exportPrivateKey, generateKeyPair } from '#standards/verifiable-credential/generate-key-pair.ts';
import { openKey, sealKey } from './sealed-key.ts';

const secret = 's'.repeat(40);
const pem = exportPrivateKey(generateKeyPair().privateKey);

test('a sealed key opens with its secret and row only, and shows nothing of itself', () => {
  const sealed = sealKey(pem, secret, 'row');
  expect(openKey(sealed, secret, 'row')).toBe(pem);
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('PRIVATE');
  expect(() => openKey(sealed, `${secret}x`, 'row')).toThrow();
  expect(() => openKey(sealed, secret, 'other row')).toThrow();
  const changed = Buffer.from(sealed, 'base64');
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(() => openKey(changed.toString('base64'), secret, 'row')).toThrow();
});

test('the same key is never sealed the same way twice', () => {
  expect(sealKey(pem, secret, 'row')).not.toBe(sealKey(pem, secret, 'row'));
});
