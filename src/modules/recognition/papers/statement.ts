import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { RecognisedStars } from '../rules/competence.ts';

/** What a unit states about a certificate; only what is public. */
export interface StatedCertificate {
  statementId: string;
  source: 'issued' | 'recorded';
  unit: { did: string; name: string };
  number: string;
  productCode: string;
  productName: string;
  producerName: string;
  stars: RecognisedStars;
  decision: { number: string; dated: LocalDate; issuer: string };
  issuedOn: LocalDate;
  /** The last day, an extension of khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg included. */
  validUntil: LocalDate;
  sample: boolean;
}

/**
 * The statement as a credential of the W3C data model 2.0, still without its proof. A unit that recognised nothing itself
 * says so: it recorded a decision of somebody else, and vouches for the entry only.
 */
export function statementOf(stated: StatedCertificate) {
  const { decision, unit } = stated;
  const recorded = stated.source === 'recorded';
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': vocabulary }],
    id: `urn:uuid:${stated.statementId}`,
    type: ['VerifiableCredential', recorded ? 'OcopRegisterEntry' : 'OcopCertificate'],
    issuer: { id: unit.did, name: unit.name },
    validFrom: `${stated.issuedOn}T00:00:00+07:00`,
    validUntil: `${stated.validUntil}T23:59:59+07:00`,
    name: `Sản phẩm OCOP ${stated.stars} sao: ${stated.productName}`,
    description: recorded
      ? `Ghi bởi ${unit.name} từ Quyết định số ${decision.number} ngày ${spoken(decision.dated)} của ${decision.issuer}.`
      : `Cấp theo Quyết định số ${decision.number} ngày ${spoken(decision.dated)} của ${decision.issuer}.`,
    credentialSubject: {
      type: 'OcopProduct',
      productName: stated.productName,
      productCode: stated.productCode,
      producerName: stated.producerName,
      stars: stated.stars,
      certificateNumber: stated.number,
      decisionNumber: decision.number,
      decisionDate: decision.dated,
      decisionIssuer: decision.issuer,
      ...(recorded && { recordedBy: unit.name }),
      ...(stated.sample && { sample: 'dữ liệu mẫu' }),
    },
  };
}

/** The meaning of our own terms: names only, nothing lies there. */
const vocabulary = 'urn:saolang:ocop:';

const spoken = (day: LocalDate): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
};
