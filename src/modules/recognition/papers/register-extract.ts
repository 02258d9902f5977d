import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

export interface RegisterExtract {
  letterhead: { parent: string; name: string; place: string; signer: string };
  number: string;
  outsideNumber: string;
  productName: string;
  productCode: string;
  producerName: string;
  producerAddress: string;
  setName: string;
  stars: number;
  points: string | null;
  decision: { number: string; dated: LocalDate; issuer: string };
  expiresOn: LocalDate;
  /** The status of the day it is printed, in words. */
  status: string;
  printedOn: LocalDate;
  sample: boolean;
}

/**
 * Trích sổ theo dõi: what a commune's register says about a product that somebody else recognised, in the form of Nghị định
 * 30/2020/NĐ-CP. It says whose decision it is: the commune vouches for its entry only.
 */
export function registerExtract(extract: RegisterExtract): AdministrativePaper {
  const { decision, letterhead } = extract;
  const rows: [string, string][] = [
    ['Số theo dõi', extract.number],
    ...(extract.outsideNumber ? ([['Số giấy chứng nhận', extract.outsideNumber]] as [string, string][]) : []),
    ['Sản phẩm', extract.productName],
    ['Mã số sản phẩm', extract.productCode],
    ['Bộ sản phẩm', extract.setName],
    ['Chủ thể', extract.producerName],
    ['Địa chỉ', extract.producerAddress],
    ['Hạng sao', `${extract.stars} sao`],
    ...(extract.points ? ([['Điểm', formatNumber(extract.points)]] as [string, string][]) : []),
    ['Quyết định công nhận', `Số ${decision.number} ${longDate(decision.dated)} của ${decision.issuer}`],
    ['Có giá trị đến hết', longDate(extract.expiresOn)],
    ['Tình trạng khi in', extract.status],
  ];
  return {
    issuer: { ...(letterhead.parent && { parent: letterhead.parent }), name: letterhead.name },
    // The clerk writes the number before the sign.
    number: '……/TS-UBND',
    place: letterhead.place,
    date: extract.printedOn,
    kind: 'Trích sổ',
    abstract: 'Theo dõi sản phẩm OCOP được công nhận',
    ...(extract.sample && { markings: ['DỮ LIỆU MẪU'] }),
    blocks: [
      {
        type: 'paragraph',
        text: `Sổ theo dõi sản phẩm OCOP ghi nhận sản phẩm sau đây theo Quyết định số ${decision.number} ${longDate(decision.dated)} của ${decision.issuer}:`,
        keepWithNext: true,
      },
      {
        type: 'table',
        columns: [
          { heading: 'Nội dung', width: 32 },
          { heading: 'Ghi trong sổ', width: 68 },
        ],
        rows: rows.map((cells) => ({ cells })),
      },
      {
        type: 'paragraph',
        text: 'Bản trích này chỉ xác nhận nội dung ghi trong sổ; thẩm quyền công nhận và cấp giấy chứng nhận thuộc cơ quan đã ban hành quyết định (Điều 4 Quyết định số 26/2026/QĐ-TTg)./.',
      },
    ],
    recipients: ['Chủ thể có tên trong sổ', 'Lưu: VT'],
    signatures: [
      {
        onBehalf: [{ mark: 'TL.', of: 'CHỦ TỊCH' }],
        position: 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị',
        name: letterhead.signer,
      },
    ],
  };
}
