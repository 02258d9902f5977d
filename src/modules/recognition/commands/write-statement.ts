import type { CommandContext } from '#platform/command.ts';
import { importPrivateKey } from '#standards/verifiable-credential/generate-key-pair.ts';
import { signCredential } from '#standards/verifiable-credential/sign-credential.ts';
import { openKey } from '../keys/sealed-key.ts';
import { signingSecret } from '../keys/signing-secret.ts';
import { statementOf } from '../papers/statement.ts';
import { levelOfPath, type RecognisedStars } from '../rules/competence.ts';
import { officeOf } from '../unit-messages.vi.ts';

/**
 * Signs what the certificate's unit states about it with the unit's key of today and keeps it. Gives the statement's id, or
 * null where the unit has no key yet: the certificate is no less valid, the statement can be signed later.
 */
export async function writeStatement(
  { db, now, newId }: CommandContext,
  certificateId: string,
): Promise<string | null> {
  const found = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .innerJoin('identity.unit as unit', 'unit.id', 'certificate.issuerUnitId')
    .innerJoin('recognition.signingKey as key', (join) =>
      join.onRef('key.unitId', '=', 'certificate.issuerUnitId').on('key.retiredAt', 'is', null),
    )
    .select([
      'certificate.source',
      'certificate.number',
      'certificate.productCode',
      'certificate.stars',
      'certificate.issuedOn',
      'certificate.expiresOn',
      'certificate.extendedUntil',
      'certificate.sample',
      'item.productName',
      'item.producerName',
      'decision.number as decisionNumber',
      'decision.dated as decisionDate',
      'decision.issuer as decisionIssuer',
      'unit.fullName as unitName',
      'unit.path as unitPath',
      'key.id as keyId',
      'key.did',
      'key.sealedKey',
    ])
    .where('certificate.id', '=', certificateId)
    .executeTakeFirst();
  if (!found) return null;
  const statementId = newId();
  const { privateKey, verificationMethod } = importPrivateKey(openKey(found.sealedKey, signingSecret(), found.keyId));
  const signed = signCredential(
    statementOf({
      statementId,
      source: found.source as 'issued' | 'recorded',
      unit: { did: found.did, name: officeOf(levelOfPath(found.unitPath) ?? 'commune', found.unitName) },
      number: found.number,
      productCode: found.productCode,
      productName: found.productName,
      producerName: found.producerName,
      stars: found.stars as RecognisedStars,
      decision: {
        number: found.decisionNumber as string,
        dated: found.decisionDate as string,
        issuer: found.decisionIssuer,
      },
      issuedOn: found.issuedOn,
      validUntil: found.extendedUntil ?? found.expiresOn,
      sample: found.sample,
    }),
    { privateKey, verificationMethod, created: now },
  );
  await db
    .insertInto('recognition.statement')
    .values({
      id: statementId,
      certificateId,
      keyId: found.keyId,
      document: JSON.stringify(signed, null, 2),
      signedAt: now,
    })
    .execute();
  return statementId;
}
