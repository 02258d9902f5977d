import type { Delegation } from '#modules/regulation/rules/working-mode.ts';
import { formatDate } from '#standards/vietnam/format.ts';

/** The delegating paper as a Căn cứ names it: number, day, issuer, abstract. */
export const delegationWords = ({ number, dated, issuer, abstract }: Delegation): string =>
  `Văn bản số ${number} ngày ${formatDate(dated)} của ${issuer} ${abstract}`;
