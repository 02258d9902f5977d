import type { AdministrativePaper, Table } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { form01Labels, form01Pledge } from '../form-messages.vi.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';
import type { Form01, Form01Field } from '../rules/form-01.ts';
import { ticked } from '../rules/form-field.ts';
import { blank, box, boxes, DOTS, dayOf, dayWords } from './form-blank.ts';

/** What an office writes at the foot of Mẫu số 01 when it receives. */
export interface Receipt {
  /** `003/PĐK-01-00175-2026`; null leaves the printed pattern to be filled by hand. */
  slipNumber: string | null;
  receivedOn: LocalDate | null;
  receivedBy: string;
}

export interface Form01Paper {
  values: Form01;
  kind: DossierKind;
  /** Two-digit and five-digit codes of QĐ 19/2025/QĐ-TTg for the pattern of the slip. */
  place: { province: string; commune: string };
  commune: Receipt | null;
  province: Receipt | null;
  /** DỰ THẢO, DỮ LIỆU MẪU. */
  markings: string[];
}

/** Mẫu số 01, Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP (Phụ lục III QĐ 26/2026/QĐ-TTg), as it is printed and signed. */
export function form01Paper({ values, kind, markings, ...offices }: Form01Paper): AdministrativePaper {
  const field = (name: Form01Field) => blank(form01Labels[name], values[name]);
  return {
    issuer: { name: values.producerName || DOTS },
    number: '',
    stamps: ['Mẫu số 01'],
    place: values.signedPlace || values.province || DOTS,
    date: dayOf(values.signedOn),
    kind: 'Phiếu đăng ký',
    abstract: `Đánh giá, phân hạng sản phẩm OCOP\n${values.province || 'Tỉnh, thành phố ………'}, năm ${values.year || '………'}`,
    markings,
    blocks: [
      ...(['producerName', 'representative', 'position', 'address', 'phone', 'email', 'productName'] as const).map(
        field,
      ),
      ...(['sector', 'group', 'subgroup'] as const).map(field),
      boxes('Lần đăng ký:', [
        ['Lần đầu', kind === 'first'],
        ['Nâng hạng', kind === 'upgrade'],
        ['Đánh giá lại', kind === 're-evaluation'],
      ]),
      { type: 'paragraph', text: 'Tài liệu kèm theo:' },
      {
        type: 'paragraph',
        text: `- Báo cáo theo Bộ tiêu chí:   Bản gốc ${box(values.originalReport === ticked)}   Bản điện tử ${box(values.electronicReport === ticked)}`,
      },
      { type: 'paragraph', text: `- Số lượng sản phẩm mẫu: ${values.sampleCount || DOTS}` },
      { type: 'paragraph', text: form01Pledge },
    ],
    recipients: [],
    signatures: [{ position: 'Đại diện đơn vị', note: '(Ký, ghi rõ họ tên, đóng dấu)', name: values.signer }],
    afterSignatures: [
      { type: 'paragraph', text: [{ text: 'PHẦN QUẢN LÝ', bold: true }], align: 'centred', keepWithNext: true },
      receipts(offices),
    ],
  };
}

/** The two blocks, of the commune and of the province's office, as columns beside each other. */
function receipts({ place, commune, province }: Pick<Form01Paper, 'place' | 'commune' | 'province'>): Table {
  const pattern = `……-…… /PĐK-${place.province}-${place.commune}-………`;
  const row = (label: string, say: (receipt: Receipt | null) => string) => ({
    cells: [`${label}: ${say(commune)}`, `${label}: ${say(province)}`],
  });
  return {
    type: 'table',
    together: true,
    columns: [
      { heading: 'Ủy ban nhân dân cấp xã', width: 1 },
      { heading: 'Cơ quan tham mưu quản lý OCOP cấp tỉnh', width: 1 },
    ],
    rows: [
      row('Phiếu số', (receipt) => receipt?.slipNumber ?? pattern),
      row('Ngày nhận', (receipt) => dayWords(receipt?.receivedOn ?? null)),
      row('Người tiếp nhận', (receipt) => receipt?.receivedBy || DOTS),
      row('Chữ ký', () => '\n\n'),
      row('Cơ quan tiếp nhận (ký, đóng dấu)', () => '\n\n\n'),
    ],
  };
}
