/** Who may be an OCOP producer: khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg. */
export const legalKinds = [
  'cooperative',
  'cooperative-group',
  'small-medium-enterprise',
  'farm',
  'registered-household',
  'association',
  'operating-centre',
] as const;
export type LegalKind = (typeof legalKinds)[number];

export const isLegalKind = (text: string): text is LegalKind => (legalKinds as readonly string[]).includes(text);

/** Associations and operating centres take part with tourism services (set 26) only: same clause. */
export const isTourismOnly = (kind: LegalKind): boolean => kind === 'association' || kind === 'operating-centre';

/** The number of the only set that is a tourism service: Phụ lục II, bộ 26. */
export const tourismSet = 26;
