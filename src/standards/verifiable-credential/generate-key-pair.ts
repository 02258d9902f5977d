import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { didKeyOf, verificationMethodOf } from './did-key.ts';

/** An Ed25519 key pair with its names. */
export interface KeyPair {
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** `did:key:z6Mk…`: the name of the signer, which is the public key itself. */
  did: string;
  /** `did:key:z6Mk…#z6Mk…`: the name of the key inside the signer's document. */
  verificationMethod: string;
}

/** A new key pair from the system's source of randomness. */
export function generateKeyPair(): KeyPair {
  return keyPairOf(generateKeyPairSync('ed25519').privateKey);
}

/** The key pair of a secret seed of 32 bytes (RFC 8032, section 5.1.5): the same seed gives the same keys. */
export function keyPairFromSeed(seed: Uint8Array): KeyPair {
  if (seed.length !== 32) throw new RangeError(`a seed has 32 bytes, not ${seed.length}`);
  return keyPairOf(createPrivateKey({ key: Buffer.concat([PKCS8_OF_SEED, seed]), format: 'der', type: 'pkcs8' }));
}

/** The private key as a PKCS #8 PEM text (RFC 8410, section 7), not encrypted. */
export const exportPrivateKey = (privateKey: KeyObject): string =>
  privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

/** The pair of a private key written by `exportPrivateKey`. Throws where the text is no PEM or no Ed25519 key. */
export const importPrivateKey = (pem: string): KeyPair => keyPairOf(createPrivateKey(pem));

function keyPairOf(privateKey: KeyObject): KeyPair {
  const publicKey = createPublicKey(privateKey);
  const did = didKeyOf(publicKey);
  return { privateKey, publicKey, did, verificationMethod: verificationMethodOf(did) };
}

/** What stands before the seed in the PKCS #8 form of an Ed25519 key (RFC 8410, section 7). */
const PKCS8_OF_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');
