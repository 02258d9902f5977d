import { canonicalJson } from './canonical-json.ts';
import { isJsonObject, type JsonObject, type JsonValue, listOf } from './json-value.ts';
import { parseJson } from './parse-json.ts';
import { REASONS, type Reason, type Refusal, refusal } from './reason.ts';
import { type Verified, type VerifierExpectations, verifyOneCredential } from './verify-one-credential.ts';
import { verifyEnvelope, verifyPresentation } from './verify-presentation.ts';

/** The longest text that is read: UTF-16 units of a text, bytes of a file. */
export const MAXIMAL_LENGTH = 1_000_000;

/** What was found may be a whole hostile text; nobody reads more of it than this. */
const LONGEST_DETAIL = 300;

/** The answer of a verifier. */
export interface Verification {
  valid: boolean;
  /** `ok` exactly when valid. */
  reason: Reason;
  /** The reason as an English sentence for a technician; screens say it in their own words. */
  message: string;
  /** What exactly was found, where the reason leaves it open. */
  detail?: string;
  /** Who issued it, as the credential says: only where the signature held. */
  issuer?: string;
  /** The `did:key` of those who signed: only where the signature held. */
  signers?: string[];
  /** Whether the key that signed was compared with a list of trusted keys and was on it. */
  issuerChecked: boolean;
  /** The object that was read, also where it is not valid. */
  document?: JsonObject;
}

/**
 * Verifies a credential or presentation of the W3C data model 2.0 that is secured with `eddsa-jcs-2022`, from its
 * text, the bytes of its file or the object. Never throws and never asks the network: a `did:key` is its own key, contexts are known by name.
 * The order of checks is: text, form, proof, signature, issuer, time, status; the first that fails is the reason.
 */
export function verifyCredential(input: string | Uint8Array | object, expected: VerifierExpectations): Verification {
  let document: JsonValue;
  try {
    // An object is read from its canonical text, so that both ways in meet the same limits.
    const text = input instanceof Uint8Array || typeof input === 'string' ? input : canonicalJson(input);
    if (text.length > MAXIMAL_LENGTH) return answer(refusal('too-large'), expected);
    document = parseJson(typeof text === 'string' ? text : textOf(text));
  } catch (error) {
    return answer(refusal('not-json', error instanceof Error ? error.message : undefined), expected);
  }
  if (!isJsonObject(document)) return answer(refusal('not-a-credential', 'the text is no object'), expected);
  const types = listOf(document.type ?? []);
  const verify = types.includes('VerifiableCredential') ? verifyOneCredential : verifyOther(types);
  return { ...answer(verify(document, expected), expected), document };
}

function verifyOther(types: JsonValue[]): typeof verifyOneCredential {
  if (types.includes('VerifiablePresentation')) return verifyPresentation;
  return types.includes('EnvelopedVerifiableCredential') ? verifyEnvelope : verifyOneCredential;
}

/** The text of a file: UTF-8 without a fault; a byte order mark before it is passed over (RFC 8259, section 8.1). */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function answer(verdict: Verified | Refusal, expected: VerifierExpectations): Verification {
  if ('reason' in verdict) {
    const { reason, detail } = verdict;
    const found = detail && { detail: detail.slice(0, LONGEST_DETAIL) };
    return { valid: false, reason, message: REASONS[reason], ...found, issuerChecked: false };
  }
  return { valid: true, reason: 'ok', message: REASONS.ok, ...verdict, issuerChecked: !!expected.trustedIssuers };
}
