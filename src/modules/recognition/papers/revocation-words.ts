import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { revocationGroundLabels } from '../messages.vi.ts';
import type { RevocationFacts } from '../queries/revocation-facts.ts';
import type { RevocationGround } from '../rules/revocation.ts';

/** The templates of seeds/documents for the papers of Điều 8 QĐ 26/2026/QĐ-TTg. */
export const revocationTemplates = {
  province: 'quyet-dinh-thu-hoi-giay-chung-nhan',
  centre: 'quyet-dinh-thu-hoi-giay-nam-sao',
  confirmation: 'xac-nhan-khong-con-san-xuat',
} as const;

/**
 * The decision of whoever revokes (Điều 8): the province, where the proposer is left to whoever writes it, or the ministry,
 * whose template knows proposer and stars.
 */
export function revocationDecisionWords(
  facts: RevocationFacts,
  { level, ground, finding }: { level: 'province' | 'centre'; ground: RevocationGround; finding: string },
): Record<string, string> {
  const { stars, decision, ...known } = certificateWords(facts);
  const named: Record<string, string> =
    decision === undefined ? {} : level === 'centre' ? { 'central-decision': decision } : { decision };
  return {
    ...known,
    ...named,
    ...(level === 'province' && { stars }),
    finding: inline(finding),
    reason: lowered(revocationGroundLabels[ground]),
  };
}

/** The commune's confirmation that production stopped; the day since when stays a blank. */
export const stoppedWords = (facts: RevocationFacts, finding: string | undefined) => ({
  ...certificateWords(facts),
  ...(finding !== undefined && { finding }),
});

function certificateWords(facts: RevocationFacts) {
  const { decisionNumber, decisionDate, decisionIssuer } = facts;
  return {
    product: facts.productName,
    code: facts.productCode,
    producer: facts.producerName,
    ...(facts.producerAddress !== '' && { address: facts.producerAddress }),
    certificate: facts.outsideNumber || facts.number,
    stars: String(facts.stars),
    ...(decisionNumber !== null &&
      decisionDate !== null && {
        decision: `Quyết định số ${decisionNumber} ${longDate(decisionDate)} của ${decisionIssuer}`,
      }),
  };
}

// "Căn cứ …" is one line of the decision, closed by the paper's own sign.
const inline = (text: string): string =>
  text
    .trim()
    .replace(/[.;]?\s*\n\s*/gu, '; ')
    .replace(/[.;]+$/u, '');

const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
