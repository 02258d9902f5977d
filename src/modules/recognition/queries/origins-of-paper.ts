import type { PaperBefore, PaperOrigin } from '#modules/documents/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleCertificates, visibleDecisions } from './visible-certificates.ts';

/** The decision that recognises or the certificate that a paper was drafted from, as far as the viewer may open them. */
export async function recognitionOriginsOfPaper(
  db: Reader,
  viewer: Actor,
  { id, originKind, originId }: PaperBefore,
): Promise<PaperOrigin[]> {
  const [decisions, certificates] = await Promise.all([
    db
      .selectFrom('recognition.decision as decision')
      .select(['decision.id', 'decision.abstract'])
      .where('decision.paperId', '=', id)
      .where(visibleDecisions(viewer))
      .execute(),
    originKind === 'certificate'
      ? db
          .selectFrom('recognition.certificate as certificate')
          .innerJoin('recognition.decisionItem as item', 'item.id', 'certificate.itemId')
          .select(['certificate.id', 'certificate.number', 'item.productName'])
          .where('certificate.id', '=', originId)
          .where(visibleCertificates(viewer))
          .execute()
      : [],
  ]);
  return [
    ...decisions.map((decision) => ({
      label: `Quyết định công nhận: ${decision.abstract}`,
      to: `/cong-nhan/quyet-dinh/${decision.id}`,
    })),
    ...certificates.map(({ id: certificateId, number, productName }) => ({
      label: `Giấy chứng nhận ${number}, ${productName}`,
      to: `/cong-nhan/giay/${certificateId}`,
    })),
  ];
}
