import { createHash, type KeyObject } from 'node:crypto';
import { NotUnderstood, quadsOf } from './credential-quads.ts';
import type { JsonObject } from './json-value.ts';
import { signatureBytes } from './multibase.ts';
import { canonicalQuads } from './quads.ts';
import { isEd25519Signature } from './verify-ed25519.ts';

/** The name of the suite (Data Integrity EdDSA Cryptosuites 1.0, section 3.2). */
export const EDDSA_RDFC_2022 = 'eddsa-rdfc-2022';

/**
 * Whether the proof was made by the holder of the key over this document (section 3.2.2), or what in it could not be
 * read: see `quadsOf` for the part of JSON-LD that is known. Our own certificates use `eddsa-jcs-2022`.
 */
export function isSignedAsGraph(
  document: JsonObject,
  proof: JsonObject,
  publicKey: KeyObject,
): boolean | NotUnderstood {
  const { proofValue, '@context': ownContext, ...options } = proof;
  const signature = signatureBytes(proofValue);
  if (!signature) return false;
  try {
    if (ownContext !== undefined || 'proof' in document) throw new NotUnderstood('a chain, or a proof with @context');
    return isEd25519Signature(graphHashData(document, options), signature, publicKey);
  } catch (error) {
    if (error instanceof NotUnderstood) return error;
    throw error;
  }
}

/** What is signed (section 3.2.4): the SHA-256 of the proof's options as a graph, then that of the document's. */
export function graphHashData(document: JsonObject, options: JsonObject): Buffer {
  // Section 3.2.5: the options are read in the context of the document.
  const configuration = { ...options, '@context': document['@context'] ?? [] };
  return Buffer.concat([hash(canonicalGraph(configuration)), hash(canonicalGraph(document))]);
}

/** The canonical N-Quads of a credential or of a proof's options. Throws NotUnderstood. */
export function canonicalGraph(document: JsonObject): string {
  const text = canonicalQuads(quadsOf(document));
  if (text === undefined) throw new NotUnderstood('objects without an id that cannot be told apart');
  return text;
}

const hash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
