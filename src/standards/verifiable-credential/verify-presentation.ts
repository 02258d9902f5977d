import { contextFault, typeFault } from './contexts.ts';
import { credentialFault, idFault, nameOf, typedFault } from './credential-fault.ts';
import { isJsonObject, type JsonObject, type JsonValue, listOf } from './json-value.ts';
import { type Refusal, refusal } from './reason.ts';
import {
  issuerRefusal,
  periodRefusal,
  type Verified,
  type VerifierExpectations,
  verifyOneCredential,
} from './verify-one-credential.ts';
import { verifyProofs } from './verify-proofs.ts';

/**
 * Checks a presentation (VC Data Model 2.0, section 4.13): its form, its own proof, its holder, and every credential in
 * it. Gives the holder, or the first signer where no holder is named, as issuer of the presentation.
 */
export function verifyPresentation(presentation: JsonObject, expected: VerifierExpectations): Verified | Refusal {
  const fault = presentationFault(presentation);
  if (fault) return refusal('not-a-credential', fault);
  const proven = verifyProofs(presentation, { now: expected.now, purposes: ['authentication', 'assertionMethod'] });
  if ('reason' in proven) return proven;
  const { signers } = proven;
  const holder = nameOf(presentation.holder);
  const mismatch = typeof holder === 'string' ? issuerRefusal(holder, signers) : undefined;
  if (mismatch) return mismatch;
  const credentials = credentialsOf(presentation);
  // Where somebody is to be trusted and nothing of theirs is shown, it must be whoever shows it.
  const stranger = credentials.length > 0 ? undefined : issuerRefusal(String(holder), signers, expected.trustedIssuers);
  if (stranger) return stranger;
  for (const credential of credentials) {
    const verdict = credential.proof
      ? verifyOneCredential(credential, expected)
      : verifySelfAsserted(credential, holder, signers, expected);
    if ('reason' in verdict) return verdict;
  }
  return { issuer: typeof holder === 'string' ? holder : (signers[0] as string), signers };
}

/** What keeps an object from being a presentation; undefined where nothing does. Signatures are not looked at. */
export function presentationFault(presentation: JsonObject): string | undefined {
  const contexts = listOf(presentation['@context'] ?? []);
  return (
    contextFault(presentation['@context']) ??
    typeFault(presentation.type, 'the presentation', contexts, 'VerifiablePresentation') ??
    idFault(presentation.id, 'id') ??
    (presentation.holder === undefined ? undefined : idFault(nameOf(presentation.holder), 'holder', true)) ??
    typedFault(presentation.termsOfUse, 'termsOfUse', contexts, false) ??
    listOf(presentation.verifiableCredential ?? [])
      .map(embeddedFault)
      .find(Boolean)
  );
}

function embeddedFault(credential: JsonValue): string | undefined {
  // Section 4.13: objects only, never texts or links.
  if (!isJsonObject(credential)) return 'verifiableCredential is no object';
  return isEnveloped(credential) ? envelopeFault(credential) : credentialFault(credential);
}

// Section 4.13.1: an enveloped credential is its context, its type and a data: URL.
function envelopeFault(envelope: JsonObject): string | undefined {
  const isData = typeof envelope.id === 'string' && /^data:[^,]+,.+$/s.test(envelope.id);
  return contextFault(envelope['@context']) ?? (isData ? undefined : 'an enveloped credential has no data: URL as id');
}

const isEnveloped = ({ type }: JsonObject): boolean => listOf(type ?? []).includes('EnvelopedVerifiableCredential');

const credentialsOf = (presentation: JsonObject): JsonObject[] =>
  listOf(presentation.verifiableCredential ?? []).filter(isJsonObject);

/** An enveloped credential (section 4.13.1) is signed outside the data model; its form alone is looked at. */
export function verifyEnvelope(envelope: JsonObject): Refusal {
  const fault = envelopeFault(envelope);
  return fault ? refusal('not-a-credential', fault) : refusal('unsupported-cryptosuite', 'an enveloped credential');
}

/**
 * A credential without a proof of its own is what the holder claims of himself, secured by the presentation alone; its
 * issuer must be the holder (section 4.13.4, Presentations Including Holder Claims).
 */
function verifySelfAsserted(
  credential: JsonObject,
  holder: JsonValue | undefined,
  signers: string[],
  expected: VerifierExpectations,
): Verified | Refusal {
  if (isEnveloped(credential)) return verifyEnvelope(credential);
  const issuer = String(nameOf(credential.issuer));
  if (holder === undefined) return refusal('proof-missing', 'a credential of the presentation bears no proof');
  if (issuer !== holder) return refusal('issuer-mismatch', issuer);
  return (
    issuerRefusal(issuer, signers, expected.trustedIssuers) ??
    periodRefusal(credential, expected.now) ?? { issuer, signers }
  );
}
