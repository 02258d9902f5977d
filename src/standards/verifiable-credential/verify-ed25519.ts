import { type KeyObject, verify } from 'node:crypto';

/**
 * Whether an Ed25519 signature is good (RFC 8032, section 5.1.7): 64 bytes, S below the order of the group, R in its one
 * encoding. Node's OpenSSL checks the latter two; tests/conformance/verifiable-credential holds it to that.
 */
export const isEd25519Signature = (message: Uint8Array, signature: Uint8Array, publicKey: KeyObject): boolean =>
  publicKey.asymmetricKeyType === 'ed25519' && signature.length === 64 && verify(null, message, publicKey, signature);
