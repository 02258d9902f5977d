import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { placeName, withinSentence } from '#standards/vietnam/unit-name.ts';
import { certificatePdf } from '../papers/certificate-pdf.ts';
import { certificateForViewer } from '../queries/certificate-for-viewer.ts';
import { publicAddress } from '../rules/public-address.ts';
import type { Route } from './+types/certificate-file';

/** The certificate as PDF. What was only recorded from elsewhere has none here: its issuer gave the paper. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock, config } = here(context);
  const certificate = await certificateForViewer(db, actor, {
    certificateId: identifier(params.certificateId),
    now: clock(),
  });
  const { source, level, state } = certificate;
  if (source !== 'issued' || level === 'district') throw platformProblem('not-found');
  const pdf = await certificatePdf({
    number: certificate.number,
    productCode: certificate.productCode,
    productName: certificate.productName,
    kind: [certificate.packaging, `Bộ sản phẩm ${certificate.setNumber}: ${certificate.setName}`]
      .filter(Boolean)
      .join('. '),
    producerName: certificate.producerName,
    producerAddress: addressOf(certificate.producerAddress, withinSentence(certificate.unitName)),
    stars: certificate.stars,
    level,
    issuer: certificate.decisionIssuer,
    place: placeName(certificate.issuerUnitName),
    decision: { number: certificate.decisionNumber ?? '', dated: certificate.decisionDate ?? certificate.issuedOn },
    issuedOn: certificate.issuedOn,
    expiresOn: certificate.expiresOn,
    extendedUntil: certificate.extendedUntil,
    address: publicAddress(config.PUBLIC_URL ?? new URL(request.url).origin, certificate.number),
    sample: certificate.sample,
    ended: state === 'in-force' ? null : state,
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${certificate.number}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy':
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
  });
}

// Many write the commune into the address themselves.
const addressOf = (address: string, commune: string): string =>
  address.toLocaleLowerCase('vi').includes(commune.toLocaleLowerCase('vi')) ? address : `${address}, ${commune}`;
