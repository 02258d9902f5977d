import type { Reader } from '#platform/db.server.ts';
import { verifyCredential } from '#standards/verifiable-credential/verify-credential.ts';
import { certificateStatusLabels, decisionPaperWords } from '../messages.vi.ts';
import { levelOfPath } from '../rules/competence.ts';
import { officeOf } from '../unit-messages.vi.ts';
import { type PublicCertificate, publicCertificate } from './public-certificate.ts';

/**
 * Whether a pasted statement holds: its signature against the published keys of the units here, then what the register says
 * of its number today. A good signature on a revoked certificate says so; one by a key that leaked is not good.
 */
export async function publicStatementCheck(db: Reader, { text, now }: { text: string | Uint8Array; now: Date }) {
  const keys = await db
    .selectFrom('recognition.signingKey as key')
    .innerJoin('identity.unit as unit', 'unit.id', 'key.unitId')
    .select(['key.did', 'key.distrustedAt', 'unit.fullName', 'unit.path'])
    .execute();
  const { issuer, document, ...found } = verifyCredential(text, {
    now,
    trustedIssuers: keys.filter(({ distrustedAt }) => distrustedAt === null).map(({ did }) => did),
  });
  const signer = keys.find(({ did }) => did === issuer);
  // Whoever shows another's statement signs that they do, with a key of their own: it is no statement of a unit.
  const { valid, reason } = found.valid && !signer ? ({ valid: false, reason: 'issuer-unknown' } as const) : found;
  // The signature held; only the key is on no list any more.
  const leaked = reason === 'issuer-unknown' ? keys.find(({ did }) => did === issuerOf(document)) : undefined;
  const named = (document?.credentialSubject as { certificateNumber?: unknown } | undefined)?.certificateNumber;
  const entry = valid && typeof named === 'string' ? await publicCertificate(db, { number: named, now }) : undefined;
  return {
    valid,
    reason,
    distrustedAt: leaked?.distrustedAt ?? undefined,
    signer: signer && officeOf(levelOfPath(signer.path) ?? 'commune', signer.fullName),
    number: entry?.number,
    registerSays: entry && whatTheRegisterSays(entry),
  };
}

/** Why the product does not carry its stars today, or what else is to be known; null while it stands as stated. */
function whatTheRegisterSays({ status, decisionPaperState }: PublicCertificate): string | null {
  if (status !== 'in-force') return `${certificateStatusLabels[status]}.`;
  return decisionPaperState === 'revoked' ? `Quyết định công nhận ${decisionPaperWords.revoked}.` : null;
}

/** The issuer that a statement names, as a text or as an object with an `id`. */
function issuerOf(document: { issuer?: unknown } | undefined): unknown {
  const issuer = document?.issuer;
  return typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer;
}
