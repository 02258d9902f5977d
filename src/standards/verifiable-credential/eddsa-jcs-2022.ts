import { createHash, type KeyObject, sign } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import { multibaseOf, signatureBytes } from './multibase.ts';
import { isEd25519Signature } from './verify-ed25519.ts';

/** The name of the suite (Data Integrity EdDSA Cryptosuites 1.0, section 3.3). */
export const EDDSA_JCS_2022 = 'eddsa-jcs-2022';

/**
 * The `proofValue` of a document (section 3.3.1): `options` is the proof without it, `document` the credential without
 * a proof of its own. Both are objects of JSON.
 */
export const proofValueOf = (document: JsonObject, options: JsonObject, privateKey: KeyObject): string =>
  multibaseOf(sign(null, hashData(document, options), privateKey));

/**
 * Whether the proof was made by the holder of the key over this document (section 3.3.2). `document` is the secured
 * document without its proof; its `@context` may have grown since the signature, but must begin with the one signed.
 */
export function isSignedBy(document: JsonObject, proof: JsonObject, publicKey: KeyObject): boolean {
  const { proofValue, ...options } = proof;
  const signature = signatureBytes(proofValue);
  if (!signature) return false;
  const signedContext = options['@context'];
  // Step 4: the proof's own @context must be the beginning of the document's, and is what was signed.
  if (signedContext !== undefined && !beginsWith(document['@context'], signedContext)) return false;
  const signed = signedContext === undefined ? document : { ...document, '@context': signedContext };
  return isEd25519Signature(hashData(signed, options), signature, publicKey);
}

/** What is signed (section 3.3.4): the SHA-256 of the proof's options, then that of the document, 64 bytes. */
export function hashData(document: JsonObject, options: JsonObject): Buffer {
  return Buffer.concat([hash(canonicalJson(options)), hash(canonicalJson(document))]);
}

const hash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

function beginsWith(whole: JsonValue | undefined, beginning: JsonValue): boolean {
  const [items, first] = [whole ?? [], beginning].map((value) => (Array.isArray(value) ? value : [value]));
  return (first as JsonValue[]).every((item, place) => {
    const other = (items as JsonValue[])[place];
    return other !== undefined && canonicalJson(other) === canonicalJson(item);
  });
}
