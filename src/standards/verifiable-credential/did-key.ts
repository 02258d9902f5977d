import { createPublicKey, type KeyObject } from 'node:crypto';
import { multibaseBytes, multibaseOf } from './multibase.ts';
import { isSoundPoint } from './sound-point.ts';

/** The multicodec of an Ed25519 public key, 0xed as a varint (did:key 0.9, section 3.1.1; Multikey in CID 1.0, 2.2.2). */
const ED25519_PUBLIC = [0xed, 0x01];
/** 48 characters name an Ed25519 key; the limit keeps a hostile name from being decoded at length. */
const LONGEST_NAME = 64;

/** The DID of an Ed25519 public key: `did:key:z6Mk…`. Throws TypeError for a key of another kind. */
export function didKeyOf(publicKey: KeyObject): string {
  const { x } = publicKey.export({ format: 'jwk' });
  if (publicKey.asymmetricKeyType !== 'ed25519' || typeof x !== 'string') throw new TypeError('no Ed25519 key');
  return `did:key:${multibaseOf(Uint8Array.from([...ED25519_PUBLIC, ...Buffer.from(x, 'base64url')]))}`;
}

/**
 * The public key that a `did:key` names; nothing is asked of the network, because the name is the key. Undefined where
 * the text names no Ed25519 key, or a point with which anybody could sign.
 */
export function publicKeyOfDidKey(did: string): KeyObject | undefined {
  if (!did.startsWith('did:key:') || did.length > LONGEST_NAME) return undefined;
  const bytes = multibaseBytes(did.slice('did:key:'.length));
  if (bytes?.length !== 34 || ED25519_PUBLIC.some((byte, place) => bytes[place] !== byte)) return undefined;
  return ed25519PublicKey(bytes.subarray(2));
}

/** An Ed25519 public key from its 32 bytes; undefined for an encoding that RFC 8032 or good sense refuses. */
export function ed25519PublicKey(bytes: Uint8Array): KeyObject | undefined {
  if (bytes.length !== 32 || !isSoundPoint(bytes)) return undefined;
  const x = Buffer.from(bytes).toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** The name of the one key of a `did:key` document: the DID, `#`, and the key once more (did:key 0.9, section 3.1.2). */
export const verificationMethodOf = (did: string): string => `${did}#${did.slice('did:key:'.length)}`;

/** The DID of a verification method named as above; undefined where the fragment is missing or names another key. */
export function didOfVerificationMethod(verificationMethod: string): string | undefined {
  const [did = ''] = verificationMethod.split('#', 1);
  return did.startsWith('did:key:z') && verificationMethod === verificationMethodOf(did) ? did : undefined;
}
