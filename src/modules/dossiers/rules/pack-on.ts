/** A law pack's span of validity: local dates, the end is the first day on which it no longer holds. */
export interface PackSpan {
  id: string;
  validFrom: string;
  validTo: string | null;
}

/**
 * The pack that decides a dossier filed on that day: the one in force (Điều 11 QĐ 26/2026/QĐ-TTg; dossiers filed earlier
 * keep the earlier rules, khoản 2 Điều 12). Undefined before the first pack this installation holds.
 */
export const packOn = <Pack extends PackSpan>(packs: readonly Pack[], date: string): Pack | undefined =>
  packs
    .filter((pack) => pack.validFrom <= date && (pack.validTo === null || date < pack.validTo))
    .sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
