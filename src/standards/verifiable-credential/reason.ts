/** Why a credential is held valid or not: stable codes for programs, each with its sentence for a technician. */
export const REASONS = {
  ok: 'the signature is good and nothing else speaks against the credential',
  'too-large': 'the text is longer than 1 MB',
  'not-json': 'the text is no JSON, or JSON that two readers would understand differently',
  'not-a-credential': 'the object is no credential or presentation of the W3C data model 2.0',
  'proof-missing': 'there is no proof',
  'malformed-proof': 'the proof is no Data Integrity proof',
  'unsupported-cryptosuite':
    'the proof is of a kind, or over words, that this program does not know; it knows eddsa-jcs-2022',
  'unsupported-key': 'the verification method is no Ed25519 did:key',
  'wrong-purpose': 'the proof was made for another purpose',
  'bad-signature': 'the signature does not fit the text: one of them was changed',
  'proof-expired': 'the proof says that it has expired',
  'issuer-mismatch': 'the issuer or holder named is not the one who signed',
  'issuer-unknown': 'the key that signed is not among those trusted',
  'not-yet-valid': 'the credential is valid only later',
  expired: 'the credential has expired',
  revoked: 'the issuer has revoked the credential',
  suspended: 'the issuer has suspended the credential',
  'status-unknown': 'the status of the credential could not be learnt',
} as const;

/** One of the codes. */
export type Reason = keyof typeof REASONS;

/** A refusal: the code and, where it helps, what exactly was found. */
export interface Refusal {
  reason: Exclude<Reason, 'ok'>;
  detail?: string;
}

/** A refusal from its code and what was found. */
export const refusal = (reason: Refusal['reason'], detail?: string): Refusal => ({ reason, detail });
