import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The dossiers' pages in the office. */
export const dossierRoutes: RouteConfigEntry[] = [
  route('ho-so', 'modules/dossiers/routes/dossier-list.tsx'),
  route('ho-so/moi', 'modules/dossiers/routes/dossier-new.tsx'),
  route('ho-so/:dossierId', 'modules/dossiers/routes/dossier.tsx'),
  route('ho-so/:dossierId/mau-01', 'modules/dossiers/routes/form-01.tsx'),
  route('ho-so/:dossierId/mau-02', 'modules/dossiers/routes/form-02.tsx'),
  route('ho-so/:dossierId/thay-doi', 'modules/dossiers/routes/dossier-changes.tsx'),
  route('ho-so/:dossierId/ban-giay', 'modules/dossiers/routes/paper-sets.tsx'),
  route('ho-so/gui-tinh', 'modules/dossiers/routes/forwarding.tsx'),
  route('ho-so/:dossierId/xu-ly', 'modules/dossiers/routes/procedure.tsx'),
  route('ho-so/:dossierId/danh-gia', 'modules/dossiers/routes/assessment.tsx'),
  route('ho-so/:dossierId/mau-san-pham', 'modules/dossiers/routes/specimens.tsx'),
  route('ho-so/:dossierId/tu-cham', 'modules/dossiers/routes/self-marks.tsx'),
  route('ho-so/:dossierId/minh-chung', 'modules/dossiers/routes/papers.tsx'),
  route('ho-so/:dossierId/ban-dien-tu', 'modules/dossiers/routes/originals.tsx'),
  route('ho-so/:dossierId/con-thieu', 'modules/dossiers/routes/star-gap.tsx'),
  route('can-ho-tro', 'modules/dossiers/routes/support-list.tsx'),
  route('y-tuong', 'modules/dossiers/routes/idea-list.tsx'),
  route('y-tuong/moi', 'modules/dossiers/routes/idea-new.tsx'),
  route('y-tuong/:ideaId', 'modules/dossiers/routes/idea.tsx'),
  route('danh-muc-tiem-nang', 'modules/dossiers/routes/potential-lists.tsx'),
  route('dot-danh-gia', 'modules/dossiers/routes/round-list.tsx'),
];

/** Papers as files; they have no page around them. */
export const dossierFiles: RouteConfigEntry[] = [
  route('ho-so/:dossierId/anh-san-pham', 'modules/dossiers/routes/product-picture.ts'),
  route('ho-so/:dossierId/con-thieu.docx', 'modules/dossiers/routes/improvement-plan.ts'),
  route('can-ho-tro.xlsx', 'modules/dossiers/routes/support-table.ts'),
  route('y-tuong.xlsx', 'modules/dossiers/routes/idea-table.ts'),
  route('danh-muc-tiem-nang/:listId/danh-muc.xlsx', 'modules/dossiers/routes/potential-list-table.ts'),
  route('ho-so/:dossierId/ban-in/:paper', 'modules/dossiers/routes/form-print.ts'),
  route('ho-so/:dossierId/mau/:form/tu-luu', 'modules/dossiers/routes/form-autosave.ts'),
  route('ban-giay/:paperSetId', 'modules/dossiers/routes/paper-set-file.ts'),
  route('ho-so/:dossierId/giay-tiep-nhan.docx', 'modules/dossiers/routes/receipt.ts'),
  route('ho-so/:dossierId/giay-tiep-nhan.pdf', 'modules/dossiers/routes/receipt.ts', { id: 'receipt-pdf' }),
  route('ho-so/:dossierId/bien-ban-giao-nhan.docx', 'modules/dossiers/routes/handover-record.ts'),
  route('ho-so/:dossierId/bien-ban-giao-nhan.pdf', 'modules/dossiers/routes/handover-record.ts', {
    id: 'handover-record-pdf',
  }),
  route('ho-so.xlsx', 'modules/dossiers/routes/dossier-table.ts'),
  route('ho-so/:dossierId/phieu-bo-sung.docx', 'modules/dossiers/routes/supplement-slip.ts'),
  route('ho-so/:dossierId/phieu-bo-sung.pdf', 'modules/dossiers/routes/supplement-slip.ts', {
    id: 'supplement-slip-pdf',
  }),
  route('ho-so/:dossierId/phieu-tu-choi.docx', 'modules/dossiers/routes/refusal-slip.ts'),
  route('ho-so/:dossierId/phieu-tu-choi.pdf', 'modules/dossiers/routes/refusal-slip.ts', { id: 'refusal-slip-pdf' }),
  route('ho-so/:dossierId/kiem-tra/:visitId/bien-ban.docx', 'modules/dossiers/routes/site-visit-record.ts'),
  route('ho-so/:dossierId/kiem-tra/:visitId/bien-ban.pdf', 'modules/dossiers/routes/site-visit-record.ts', {
    id: 'site-visit-record-pdf',
  }),
  route('y-tuong/:ideaId/phieu-dang-ky.docx', 'modules/dossiers/routes/idea-slip.ts'),
  route('y-tuong/:ideaId/phieu-dang-ky.pdf', 'modules/dossiers/routes/idea-slip.ts', { id: 'idea-slip-pdf' }),
  route('anh-kiem-tra/:photoId', 'modules/dossiers/routes/site-photo.ts'),
  route('tai-lieu/:evidenceId', 'modules/dossiers/routes/evidence-file.ts'),
  route('ban-dien-tu/:originalId', 'modules/dossiers/routes/original-file.ts'),
];
