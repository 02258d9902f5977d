import type { KeyObject } from 'node:crypto';
import { createPublicKey } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { credentialFault, nameOf } from './credential-fault.ts';
import { dateTimeStampOf } from './date-time-stamp.ts';
import { didKeyOf, didOfVerificationMethod } from './did-key.ts';
import { EDDSA_JCS_2022, proofValueOf } from './eddsa-jcs-2022.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { parseJson } from './parse-json.ts';
import type { DataIntegrityProof } from './proof-fault.ts';

/** A credential with its proof. */
export interface SignedCredential extends JsonObject {
  proof: DataIntegrityProof;
}

/**
 * Signs a credential with `eddsa-jcs-2022` (Data Integrity EdDSA Cryptosuites 1.0, section 3.3.1) and gives a copy with
 * the proof. `created` is the time that the proof bears, to the second. Throws TypeError where the object is no credential
 * of the data model, bears a proof already, names another `did:key` as its issuer, or the key is not the one named.
 */
export function signCredential(
  credential: object,
  by: { privateKey: KeyObject; verificationMethod: string; created: Date },
): SignedCredential {
  const document = copyOf(credential);
  const fault = credentialFault(document);
  if (fault) throw new TypeError(`no credential: ${fault}`);
  if ('proof' in document) throw new TypeError('the credential bears a proof already');
  const did = didOfVerificationMethod(by.verificationMethod);
  if (did === undefined || did !== didKeyOf(createPublicKey(by.privateKey)))
    throw new TypeError('the verification method does not name the key');
  const issuer = nameOf(document.issuer);
  if (typeof issuer === 'string' && issuer.startsWith('did:key:') && issuer !== did)
    throw new TypeError('the issuer is another key');

  const options = {
    type: 'DataIntegrityProof' as const,
    cryptosuite: EDDSA_JCS_2022,
    created: dateTimeStampOf(by.created),
    verificationMethod: by.verificationMethod,
    proofPurpose: 'assertionMethod',
    '@context': document['@context'] as NonNullable<(typeof document)['@context']>,
  };
  return { ...document, proof: { ...options, proofValue: proofValueOf(document, options, by.privateKey) } };
}

function copyOf(credential: object): JsonObject {
  const copy = parseJson(canonicalJson(credential));
  if (!isJsonObject(copy)) throw new TypeError('a credential is an object');
  return copy;
}
