import { paperKindLabels } from '#modules/registry/index.ts';
import type { PaperKind } from '#modules/registry/rules/paper-kind.ts';
import type { Reader } from '#platform/db.server.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import { certificateStatus } from '../rules/certificate-status.ts';
import type { RecognisedStars } from '../rules/competence.ts';
import type { CertificateState } from '../rules/workflows.ts';

/**
 * What anybody may know about a certificate by its number: stars, product, the producer's name, the decision, who keeps the
 * entry, and its status today. Only published columns. Undefined where there is none.
 */
export async function publicCertificate(db: Reader, { number, now }: { number: string; now: Date }) {
  const row = await db
    .selectFrom('recognition.certificate as certificate')
    .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
    .innerJoin('recognition.decision as decision', 'decision.id', 'item.decisionId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'item.setCode')
    .innerJoin('identity.unit as unit', 'unit.id', 'certificate.issuerUnitId')
    .leftJoin('documents.paper as paper', 'paper.id', 'decision.paperId')
    .leftJoin('recognition.revocation as revocation', (join) =>
      join.onRef('revocation.certificateId', '=', 'certificate.id').on('revocation.state', '=', 'revoked'),
    )
    .leftJoin('recognition.certificate as newer', 'newer.id', 'certificate.supersededBy')
    .select([
      'certificate.number',
      'certificate.productCode',
      'certificate.stars',
      'certificate.source',
      'certificate.issuedOn',
      'certificate.expiresOn',
      'certificate.extendedUntil',
      'certificate.state',
      'certificate.endedOn',
      'certificate.sample',
      'item.productName',
      'item.producerName',
      'decision.number as decisionNumber',
      'decision.dated as decisionDate',
      'decision.issuer as decisionIssuer',
      'paper.state as decisionPaperState',
      'set.number as setNumber',
      'set.name as setName',
      'unit.fullName as unitName',
      'unit.path as unitPath',
      'revocation.number as revocationNumber',
      'revocation.dated as revocationDate',
      'newer.number as newerNumber',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('recognition.statement as statement')
            .innerJoin('recognition.signingKey as key', 'key.id', 'statement.keyId')
            .select('statement.id')
            .whereRef('statement.certificateId', '=', 'certificate.id')
            .where('key.distrustedAt', 'is', null),
        )
        .as('signed'),
    )
    .select(['certificate.productId', 'certificate.producerId'])
    .where('certificate.number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { productId, producerId, ...published } = row;
  const state = row.state as CertificateState;
  return {
    ...published,
    papers: await publicPapers(db, { productId, producerId, day: today(now) }),
    state,
    stars: row.stars as RecognisedStars,
    source: row.source as 'issued' | 'recorded',
    status: certificateStatus({ ...row, state }, today(now)),
  };
}

export type PublicCertificate = NonNullable<Awaited<ReturnType<typeof publicCertificate>>>;

/** Papers about safety, quality and origin that a shopper may know of: nothing about people, labour or money. */
const shownKinds: PaperKind[] = [
  'food-safety-certificate',
  'self-declaration',
  'declaration-receipt',
  'test-report',
  'vietgap',
  'organic',
  'haccp',
  'iso',
  'trademark',
  'collective-mark-right',
];

/** The papers of the producer's box that hold today, for this product or for all of its products; kind and last day only. */
async function publicPapers(db: Reader, of: { productId: string; producerId: string; day: LocalDate }) {
  const rows = await db
    .selectFrom('registry.heldPaper as paper')
    .select(['paper.kind', 'paper.expiresOn'])
    .where('paper.producerId', '=', of.producerId)
    .where('paper.kind', 'in', shownKinds)
    .where('paper.removedAt', 'is', null)
    .where('paper.supersededAt', 'is', null)
    .where((eb) => eb.or([eb('paper.expiresOn', 'is', null), eb('paper.expiresOn', '>=', of.day)]))
    .where((eb) => {
      const covered = eb
        .selectFrom('registry.heldPaperProduct as covered')
        .select('covered.productId')
        .whereRef('covered.heldPaperId', '=', 'paper.id');
      return eb.or([eb.not(eb.exists(covered)), eb.exists(covered.where('covered.productId', '=', of.productId))]);
    })
    .orderBy('paper.kind')
    .orderBy('paper.expiresOn', 'desc')
    .limit(30)
    .execute();
  return rows.map(({ kind, expiresOn }) => ({ label: paperKindLabels[kind as PaperKind], expiresOn }));
}

/** The youngest statement about a certificate by a key that did not leak, as text; undefined where there is none. */
export async function publicStatement(db: Reader, { number }: { number: string }): Promise<string | undefined> {
  const row = await db
    .selectFrom('recognition.statement as statement')
    .innerJoin('recognition.certificate as certificate', 'certificate.id', 'statement.certificateId')
    .innerJoin('recognition.signingKey as key', 'key.id', 'statement.keyId')
    .select('statement.document')
    .where('certificate.number', '=', number)
    .where('key.distrustedAt', 'is', null)
    .orderBy('statement.signedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.document;
}
