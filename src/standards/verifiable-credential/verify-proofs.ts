import { NotUnderstood } from './credential-quads.ts';
import { readDateTimeStamp } from './date-time-stamp.ts';
import { didOfVerificationMethod, publicKeyOfDidKey } from './did-key.ts';
import { EDDSA_JCS_2022, isSignedBy } from './eddsa-jcs-2022.ts';
import { EDDSA_RDFC_2022, isSignedAsGraph } from './eddsa-rdfc-2022.ts';
import { type JsonObject, type JsonValue, listOf } from './json-value.ts';
import { type DataIntegrityProof, isDataIntegrityProof, type ProofPurpose, proofFault } from './proof-fault.ts';
import { type Refusal, refusal } from './reason.ts';

/** The suites known, by name. */
const SUITES = new Map<string, typeof isSignedAsGraph>([
  [EDDSA_JCS_2022, isSignedBy],
  [EDDSA_RDFC_2022, isSignedAsGraph],
]);

/** More proofs than anybody needs; a limit on the work that a text can ask for. */
const MOST_PROOFS = 16;

/**
 * Verifies every proof of a secured document (Data Integrity 1.0, sections 4.4 and 4.5) and gives the `did:key` of each
 * signer, or the first refusal. All proofs of a set must hold, and so must those that a proof says came before it.
 */
export function verifyProofs(
  secured: JsonObject,
  expected: { now: Date; purposes: readonly ProofPurpose[] },
): { signers: string[] } | Refusal {
  const { proof, ...document } = secured;
  const proofs = listOf(proof ?? []);
  if (proofs.length === 0) return refusal('proof-missing');
  if (proofs.length > MOST_PROOFS) return refusal('malformed-proof', `more than ${MOST_PROOFS} proofs`);
  const fault = proofs.map(proofFault).find(Boolean);
  if (fault) return refusal('malformed-proof', fault);
  const known = proofs.filter(isDataIntegrityProof);
  const ids = known.map(({ id }) => id).filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) return refusal('malformed-proof', 'two proofs bear one id');

  const signers: string[] = [];
  for (const one of known) {
    const signer = verifyProof(document, one, known, expected);
    if (typeof signer !== 'string') return signer;
    signers.push(signer);
  }
  return { signers };
}

/** The signer of one proof, or why it does not hold. */
function verifyProof(
  document: JsonObject,
  proof: DataIntegrityProof,
  all: DataIntegrityProof[],
  { now, purposes }: { now: Date; purposes: readonly ProofPurpose[] },
): string | Refusal {
  if (proof.type !== 'DataIntegrityProof') return refusal('unsupported-cryptosuite', proof.type);
  const suite = SUITES.get(proof.cryptosuite);
  if (!suite) return refusal('unsupported-cryptosuite', proof.cryptosuite);
  if (!purposes.some((purpose) => purpose === proof.proofPurpose)) return refusal('wrong-purpose', proof.proofPurpose);
  const did = didOfVerificationMethod(proof.verificationMethod);
  const publicKey = did === undefined ? undefined : publicKeyOfDidKey(did);
  if (did === undefined || publicKey === undefined) return refusal('unsupported-key', proof.verificationMethod);
  const before = proofsBefore(proof, all);
  if (!before) return refusal('malformed-proof', 'previousProof names no proof of the document');
  // Section 4.5: the proofs that came before are part of what the later one signs.
  const signed: JsonObject = before.length === 0 ? document : { ...document, proof: before };
  const isGood = suite(signed, proof, publicKey);
  if (isGood instanceof NotUnderstood)
    return refusal('unsupported-cryptosuite', `${proof.cryptosuite}: not understood: ${isGood.message}`);
  if (!isGood) return refusal('bad-signature');
  const expires = readDateTimeStamp(proof.expires);
  if (expires !== undefined && now.getTime() > expires) return refusal('proof-expired', String(proof.expires));
  return did;
}

/** The proofs that one names in `previousProof`; undefined where it names one that is not there, or itself. */
function proofsBefore(proof: DataIntegrityProof, all: DataIntegrityProof[]): JsonValue[] | undefined {
  const names = listOf(proof.previousProof ?? []);
  const before = all.filter(({ id }) => id !== undefined && names.includes(id));
  return before.length === new Set(names).size && !before.includes(proof) ? before : undefined;
}
