import type { Reader } from '#platform/db.server.ts';

/** What the papers of a revocation print of a certificate, as it was recognised. The caller has checked who asks. */
export const revocationFacts = (db: Reader, certificateId: string) =>
  db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .innerJoin('registry.producer as producer', 'producer.id', 'certificate.producerId')
    .select(['certificate.number', 'certificate.outsideNumber', 'certificate.productCode', 'certificate.stars'])
    .select(['item.productName', 'item.producerName', 'producer.address as producerAddress'])
    .select([
      'decision.number as decisionNumber',
      'decision.dated as decisionDate',
      'decision.issuer as decisionIssuer',
    ])
    .where('certificate.id', '=', certificateId)
    .executeTakeFirstOrThrow();

export type RevocationFacts = Awaited<ReturnType<typeof revocationFacts>>;
