import type { CriteriaSet, Marks } from '#modules/regulation/rules/criteria-set.ts';
import type { AdministrativePaper, Block } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { form02Labels, form02PartTitles } from '../form-messages.vi.ts';
import type { DossierChange } from '../rules/dossier-changes.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';
import { type Form02, type Form02Field, resultYears } from '../rules/form-02.ts';
import { changeTable } from './change-table.ts';
import { type EvidenceLine, evidenceAnnex } from './evidence-annex.ts';
import { answer, blank, boxed, DOTS, dayOf, paragraphs } from './form-blank.ts';
import { selfScoreTable } from './self-score-table.ts';

export interface Form02Paper {
  form: Form02;
  kind: DossierKind;
  set: CriteriaSet;
  selfMarks: Marks;
  /** In the order of the criteria that they prove. */
  evidence: EvidenceLine[];
  /** What differs from the dossier that the product was recognised by; null for a first dossier. */
  changes: DossierChange[] | null;
  place: string;
  markings: string[];
}

/** Mẫu số 02, Báo cáo tự đánh giá (Phụ lục III QĐ 26/2026/QĐ-TTg): four parts, and the proofs in the order of the criteria. */
export function form02Paper(paper: Form02Paper): AdministrativePaper {
  const { form, set, selfMarks, evidence, place, markings } = paper;
  const { values, descriptions } = form;
  return {
    issuer: { name: values.producerName || DOTS },
    number: '',
    stamps: ['Mẫu số 02'],
    place: values.signedPlace || place,
    date: dayOf(values.signedOn),
    kind: 'Báo cáo',
    abstract: `Tự đánh giá sản phẩm OCOP: ${values.productName || DOTS}`,
    markings,
    blocks: [
      { type: 'heading', level: 1, text: form02PartTitles.I },
      ...general(form),
      { type: 'heading', level: 1, text: form02PartTitles.II },
      ...results(values),
      { type: 'heading', level: 1, text: form02PartTitles.III },
      { type: 'paragraph', text: `Bộ sản phẩm số ${set.number}: ${set.name}.` },
      ...sinceRecognition(paper),
      selfScoreTable({ set, selfMarks, descriptions, evidence, changes: paper.changes ?? [] }),
      { type: 'heading', level: 1, text: form02PartTitles.IV },
      ...answer(form02Labels.productionPlan, values.productionPlan),
      ...answer(form02Labels.businessPlan, values.businessPlan),
    ],
    recipients: [],
    signatures: [{ position: 'Đại diện chủ thể', note: '(Ký, ghi rõ họ tên, đóng dấu)', name: values.signer }],
    appendices: [
      {
        title: 'Minh chứng kèm theo',
        attachedTo: `Kèm theo Báo cáo tự đánh giá sản phẩm OCOP${values.productName ? `: ${values.productName}` : ''}`,
        blocks: evidenceAnnex(evidence),
      },
    ],
  };
}

function general({ values, detail }: Form02): Block[] {
  const field = (name: Form02Field) => blank(form02Labels[name], values[name]);
  const tick = (name: Form02Field) => boxed(form02Labels[name], values[name]);
  return [
    ...(['producerName', 'legalKind', 'address', 'phone', 'email', 'representative'] as const).map(field),
    blank('Giới tính', detail?.sex ? { female: 'Nữ', male: 'Nam' }[detail.sex] : ''),
    blank('Dân tộc', detail?.ethnicity),
    blank('Nơi thường trú', detail?.residence),
    ...(['establishedOn', 'registrationNumber', 'productName', 'packaging', 'standards'] as const).map(field),
    ...(['businessRegistered', 'qualityDeclared', 'foodSafetyCertified', 'productionLicensed'] as const).map(tick),
    ...(['trademark', 'collectiveMarkRight', 'patent', 'industrialDesign', 'copyright'] as const).map(tick),
    boxed(`${form02Labels.otherRight}: ${values.otherRight || DOTS}`, values.otherRight ? 'yes' : ''),
    ...answer(form02Labels.history, values.history),
    ...answer(form02Labels.organisation, values.organisation),
  ];
}

function results(values: Record<Form02Field, string>): Block[] {
  const years = resultYears(values);
  const long = (['materialArea', 'technology', 'qualityChanges', 'packagingChanges', 'market'] as const).flatMap(
    (name) => answer(form02Labels[name], values[name]),
  );
  const table: Block = {
    type: 'table',
    columns: [
      { heading: 'Năm', width: 2, align: 'centred' },
      { heading: 'Doanh thu (đồng)', width: 4, align: 'right' },
      { heading: 'Lợi nhuận (đồng)', width: 4, align: 'right' },
    ],
    rows: (years.length > 0 ? years : [{ year: '', revenue: '', profit: '' }]).map(({ year, revenue, profit }) => ({
      cells: [year, revenue, profit],
    })),
  };
  return [
    ...long,
    { type: 'paragraph', text: [{ text: 'Doanh thu, lợi nhuận:', bold: true }], keepWithNext: true },
    table,
    ...(values.resultsNote ? paragraphs(values.resultsNote) : []),
  ];
}

/**
 * Điều 6: an upgrade says "thay đổi và minh chứng so với sản phẩm đã công nhận", a re-evaluation what became of the
 * product in three years.
 */
function sinceRecognition({ kind, form, changes, set }: Form02Paper): Block[] {
  if (kind === 'first') return [];
  const { upgradeChanges, threeYearResults } = form.values;
  return [
    ...(kind === 'upgrade'
      ? answer(form02Labels.upgradeChanges, upgradeChanges)
      : answer(form02Labels.threeYearResults, threeYearResults)),
    ...changeTable(changes ?? [], set),
  ];
}
