import { base58btc } from 'multiformats/bases/base58';

/** Bytes as base58btc with the sign `z` before them (Controlled Identifiers 1.0, section 2.4 Multibase). */
export const multibaseOf = (bytes: Uint8Array): string => base58btc.encode(bytes);

/** The bytes of a base58btc text with its `z`; undefined for another base or a sign outside the alphabet. */
export function multibaseBytes(text: string): Uint8Array | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return undefined;
  return base58btc.decode(text);
}

/**
 * The 64 bytes of an Ed25519 signature (RFC 8032, section 5.1.6) from a `proofValue`; undefined for everything else. They
 * never need more than 89 signs, and a longer text is not decoded.
 */
export function signatureBytes(proofValue: unknown): Uint8Array | undefined {
  const bytes = typeof proofValue === 'string' && proofValue.length <= 89 ? multibaseBytes(proofValue) : undefined;
  return bytes?.length === 64 ? bytes : undefined;
}
