import type { PaperKind } from '#modules/registry/rules/paper-kind.ts';
import type { EvidenceKind } from '#modules/regulation/rules/evidence-kind.ts';

/** Which of the fifteen kinds of proof of Mẫu số 02's annex each kind of paper in the register is. */
const kindOfPaper: Record<PaperKind, EvidenceKind | null> = {
  'business-registration': 'business-registration',
  'food-safety-certificate': 'production-conditions',
  'food-safety-exemption': 'production-conditions',
  'food-safety-commitment': 'production-conditions',
  'self-declaration': 'quality-declaration',
  'declaration-receipt': 'quality-declaration',
  'test-report': 'test-report',
  'production-licence': 'production-conditions',
  vietgap: 'raw-material-origin',
  organic: 'raw-material-origin',
  haccp: 'quality-system',
  ssop: 'quality-system',
  iso: 'quality-system',
  trademark: 'intellectual-property',
  'collective-mark-right': 'intellectual-property',
  'industrial-design': 'intellectual-property',
  patent: 'intellectual-property',
  copyright: 'intellectual-property',
  barcode: 'barcode-traceability',
  environment: 'environment-technology',
  'labour-list': 'insured-labour',
  'financial-report': 'growth',
  'supply-contract': 'raw-material-origin',
  'sales-contract': 'market-development',
  story: 'story',
  award: 'awards',
  // The certificate says what the product is, it proves no criterion.
  'ocop-certificate': null,
  other: null,
};

/** The kind of proof that a paper of the register is, null where the form has no kind for it. */
export const evidenceOfPaper = (kind: PaperKind): EvidenceKind | null => kindOfPaper[kind];

/** The kinds of paper in the register that are this kind of proof. */
export const papersForEvidence = (evidence: EvidenceKind): PaperKind[] =>
  (Object.keys(kindOfPaper) as PaperKind[]).filter((kind) => kindOfPaper[kind] === evidence);
