import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { certificateStatusLabels } from '../messages.vi.ts';
import { registerExtract } from '../papers/register-extract.ts';
import { certificateForViewer } from '../queries/certificate-for-viewer.ts';
import { extractLetterhead } from '../queries/extract-letterhead.ts';
import type { Route } from './+types/extract-file';

/** Trích sổ theo dõi as .docx: what the commune's register says. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const certificate = await certificateForViewer(db, actor, { certificateId: identifier(params.certificateId), now });
  const content = await administrativeDocument(
    registerExtract({
      letterhead: await extractLetterhead(db, certificate.unitId, now),
      number: certificate.number,
      outsideNumber: certificate.outsideNumber,
      productName: certificate.productName,
      productCode: certificate.productCode,
      producerName: certificate.producerName,
      producerAddress: certificate.producerAddress,
      setName: `${certificate.setNumber}. ${certificate.setName}`,
      stars: certificate.stars,
      points: certificate.points,
      decision: {
        number: certificate.decisionNumber ?? '',
        dated: certificate.decisionDate ?? certificate.issuedOn,
        issuer: certificate.decisionIssuer,
      },
      expiresOn: certificate.extendedUntil ?? certificate.expiresOn,
      status: certificateStatusLabels[certificate.status],
      printedOn: today(now),
      sample: certificate.sample,
    }),
  );
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="trich-so-${certificate.number}.docx"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
