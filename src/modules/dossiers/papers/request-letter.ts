import type {
  AdministrativePaper,
  Signature,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { AssessmentProposal } from '../rules/assessment.ts';
import type { DossierKind } from '../rules/dossier-kind.ts';

export interface RequestedProduct {
  productName: string;
  producerName: string;
  /** Of the set, as Phụ lục I prints it. */
  setName: string;
  kind: DossierKind;
  dossierNumber: string;
  productCode: string;
  proposal: AssessmentProposal | null;
}

export interface RequestLetter {
  issuer: { parent?: string; name: string };
  number?: string;
  place: string;
  date?: LocalDate;
  year: number;
  addressees: string[];
  products: RequestedProduct[];
  /** Product samples handed over with each dossier; 0 for services. */
  samples: number;
  recipients: string[];
  signature: Signature;
  markings: string[];
}

/** The commune's văn bản đề nghị (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg): one letter, as many products as go together. */
export function requestLetter(letter: RequestLetter): AdministrativePaper {
  const { products, year, samples, issuer } = letter;
  const commune = issuer.name.replaceAll('\n', ' ');
  const count = String(products.length).padStart(2, '0');
  return {
    issuer,
    ...(letter.number !== undefined && { number: letter.number }),
    place: letter.place,
    ...(letter.date !== undefined && { date: letter.date }),
    kind: 'Công văn',
    form: 'letter',
    abstract: `V/v đề nghị đánh giá, phân hạng sản phẩm OCOP năm ${year}`,
    addressees: letter.addressees,
    markings: letter.markings,
    blocks: [
      {
        type: 'paragraph',
        text: `Thực hiện khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ, ${commune} đã tiếp nhận, kiểm tra hồ sơ và đánh giá các nội dung thuộc trách nhiệm, lập Báo cáo (Mẫu số 03) cho từng sản phẩm.`,
      },
      {
        type: 'paragraph',
        text: `${commune} gửi hồ sơ và đề nghị đánh giá, phân hạng ${count} sản phẩm sau:`,
        keepWithNext: true,
      },
      {
        type: 'table',
        columns: [
          { heading: 'TT', width: 6, align: 'centred' },
          { heading: 'Sản phẩm', width: 22 },
          { heading: 'Chủ thể', width: 22 },
          { heading: 'Bộ sản phẩm', width: 18 },
          { heading: 'Loại hồ sơ', width: 12 },
          { heading: 'Số hồ sơ, mã sản phẩm', width: 20 },
          { heading: 'Ý kiến', width: 12 },
        ],
        rows: products.map((product, index) => ({
          cells: [
            String(index + 1),
            product.productName,
            product.producerName,
            product.setName,
            kinds[product.kind],
            [product.dossierNumber, product.productCode].filter(Boolean).join('\n'),
            product.proposal === 'negative' ? 'Không đề nghị' : 'Đề nghị',
          ],
        })),
      },
      {
        type: 'paragraph',
        text: `Hồ sơ gửi kèm mỗi sản phẩm: Báo cáo (Mẫu số 03), Phiếu đăng ký (Mẫu số 01), Báo cáo tự đánh giá và minh chứng (Mẫu số 02)${samples > 0 ? `, ${String(samples).padStart(2, '0')} sản phẩm mẫu` : ''}.`,
      },
      { type: 'paragraph', text: `${commune} kính đề nghị xem xét, giải quyết./.` },
    ],
    recipients: letter.recipients,
    signatures: [letter.signature],
  };
}

const kinds: Record<DossierKind, string> = { first: 'Lần đầu', upgrade: 'Nâng hạng', 're-evaluation': 'Đánh giá lại' };
