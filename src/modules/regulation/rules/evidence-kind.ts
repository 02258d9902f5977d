/**
 * The fifteen kinds of proof that Mẫu số 02 (Phụ lục III QĐ 26/2026/QĐ-TTg) suggests for its annex, in the order of the
 * form. `evidenceKindLabels` in evidence-messages.vi.ts has their words.
 */
export const evidenceKinds = [
  'business-registration',
  'production-conditions',
  'raw-material-origin',
  'environment-technology',
  'insured-labour',
  'growth',
  'intellectual-property',
  'market-development',
  'advertising',
  'story',
  'quality-declaration',
  'test-report',
  'barcode-traceability',
  'quality-system',
  'awards',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const isEvidenceKind = (text: string): text is EvidenceKind =>
  (evidenceKinds as readonly string[]).includes(text);
