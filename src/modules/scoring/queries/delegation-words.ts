import { delegationGround } from '#modules/regulation/index.ts';
import type { Delegation } from '#modules/regulation/rules/working-mode.ts';

/** The delegating paper as a line of Căn cứ names it, without that word: kind, number, day, issuer, abstract. */
export const delegationWords = (delegation: Delegation): string =>
  delegationGround(delegation).replace(/^Căn cứ /u, '');
