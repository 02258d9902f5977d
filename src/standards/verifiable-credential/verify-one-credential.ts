import { credentialFault, nameOf } from './credential-fault.ts';
import { readDateTimeStamp } from './date-time-stamp.ts';
import type { JsonObject } from './json-value.ts';
import { type Refusal, refusal } from './reason.ts';
import { verifyProofs } from './verify-proofs.ts';

/** What the issuer says today of a credential he once signed. */
export type CredentialStatus = 'active' | 'revoked' | 'suspended' | 'unknown';

/** What a verifier knows and expects. */
export interface VerifierExpectations {
  /** The time at which the credential must be valid. */
  now: Date;
  /** The `did:key` of every issuer trusted. Left out, the signature alone is checked; an empty list trusts nobody. */
  trustedIssuers?: readonly string[];
  /** Asks the issuer's own register; left out, `credentialStatus` is not followed, because nothing is fetched. */
  statusOf?: (credential: JsonObject) => CredentialStatus;
}

/** Who issued a credential that holds, and who signed it. */
export interface Verified {
  issuer: string;
  signers: string[];
}

/** Checks one credential with its embedded proofs: its form, its signature, its issuer, its time and its status. */
export function verifyOneCredential(credential: JsonObject, expected: VerifierExpectations): Verified | Refusal {
  const fault = credentialFault(credential);
  if (fault) return refusal('not-a-credential', fault);
  const proven = verifyProofs(credential, { now: expected.now, purposes: ['assertionMethod'] });
  if ('reason' in proven) return proven;
  const issuer = String(nameOf(credential.issuer));
  return (
    issuerRefusal(issuer, proven.signers, expected.trustedIssuers) ??
    periodRefusal(credential, expected.now) ??
    statusRefusal(credential, expected.statusOf) ?? { issuer, signers: proven.signers }
  );
}

/**
 * An issuer named by a `did:key` must have signed. An issuer named otherwise (a web address, a DID of another method)
 * cannot be asked for its keys without a network; then only the list of trusted keys can tell (VC Data Model 2.0,
 * section 7.1 and appendix A.3).
 */
export function issuerRefusal(name: string, signers: string[], trusted?: readonly string[]): Refusal | undefined {
  const isKey = name.startsWith('did:key:');
  if (isKey && !signers.includes(name)) return refusal('issuer-mismatch', name);
  if (!trusted) return undefined;
  const trustedSigner = (isKey ? [name] : signers).find((did) => trusted.includes(did));
  return trustedSigner === undefined ? refusal('issuer-unknown', signers.join(' ')) : undefined;
}

// Section 4.9.
export function periodRefusal({ validFrom, validUntil }: JsonObject, now: Date): Refusal | undefined {
  const [from, until] = [readDateTimeStamp(validFrom), readDateTimeStamp(validUntil)];
  if (from !== undefined && now.getTime() < from) return refusal('not-yet-valid', String(validFrom));
  if (until !== undefined && now.getTime() > until) return refusal('expired', String(validUntil));
  return undefined;
}

function statusRefusal(credential: JsonObject, statusOf: VerifierExpectations['statusOf']): Refusal | undefined {
  const status = statusOf?.(credential) ?? 'active';
  if (status === 'active') return undefined;
  return refusal(status === 'unknown' ? 'status-unknown' : status);
}
