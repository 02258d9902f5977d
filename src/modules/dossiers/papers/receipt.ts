import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

export interface Receipt {
  issuer: { parent?: string; name: string };
  place: string;
  slipNumber: string;
  productCode: string;
  dossierNumber: string;
  receivedAt: Date;
  receivedBy: string;
  producerName: string;
  address: string;
  productName: string;
  set: string;
  kind: string;
  evidence: string[];
  forwardBy: LocalDate;
  sample: boolean;
}

/** What the counter hands to the producer at receipt: number, day, what came, and the day by which it goes on. */
export function receiptPaper(receipt: Receipt): AdministrativePaper {
  const received = localDateOf(receipt.receivedAt);
  return {
    issuer: receipt.issuer,
    number: receipt.slipNumber,
    place: receipt.place,
    date: received,
    kind: 'Giấy tiếp nhận',
    abstract: 'Hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP',
    markings: receipt.sample ? ['DỮ LIỆU MẪU'] : [],
    blocks: [
      {
        type: 'list',
        marker: 'numbers',
        items: [
          `Chủ thể: ${receipt.producerName}.`,
          `Địa chỉ: ${receipt.address}.`,
          `Sản phẩm: ${receipt.productName}; bộ sản phẩm: ${receipt.set}.`,
          `Số phiếu: ${receipt.slipNumber}; mã số sản phẩm: ${receipt.productCode}; số hồ sơ: ${receipt.dossierNumber}.`,
          `Lần đăng ký: ${receipt.kind}.`,
          `Ngày nhận: ${formatDate(received)}; người tiếp nhận: ${receipt.receivedBy}.`,
        ],
      },
      { type: 'paragraph', text: 'Thành phần hồ sơ đã nhận:', keepWithNext: true },
      {
        type: 'list',
        marker: 'dash',
        items: [
          'Phiếu đăng ký (Mẫu số 01).',
          'Báo cáo tự đánh giá (Mẫu số 02).',
          ...receipt.evidence.map((title) => `${title}.`),
        ],
      },
      {
        type: 'paragraph',
        text: `Theo khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg, hồ sơ được kiểm tra, đánh giá và gửi cấp tỉnh trong 15 ngày làm việc, chậm nhất ngày ${formatDate(receipt.forwardBy)}./.`,
      },
    ],
    recipients: ['Chủ thể', 'Lưu: VT, hồ sơ'],
    signatures: [{ position: 'Người tiếp nhận', name: receipt.receivedBy }],
  };
}
