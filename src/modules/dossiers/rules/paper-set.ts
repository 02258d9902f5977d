/** What a set on paper says of itself. */
export interface PaperSetFacts {
  setVersion: number;
  pages: number;
}

/** The electronic sets of a dossier, each version with its pages. */
export interface ElectronicSetFacts {
  version: number;
  pages: number;
}

/**
 * Why a set on paper does not agree with the electronic one (khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg wants one of each, so they
 * must be the same): it names a version that was never made, an older one, or has another number of pages. Null where
 * they agree, `not-made` where there is no electronic set to compare with yet.
 */
export type SetMismatch = 'unknown-version' | 'older-version' | 'pages' | 'not-made' | null;

export function setMismatch(paper: PaperSetFacts, electronic: readonly ElectronicSetFacts[]): SetMismatch {
  if (electronic.length === 0) return 'not-made';
  const same = electronic.find(({ version }) => version === paper.setVersion);
  if (!same) return 'unknown-version';
  if (electronic.some(({ version }) => version > paper.setVersion)) return 'older-version';
  return same.pages === paper.pages ? null : 'pages';
}
