import type { AdministrativePaper, Table } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { decidingRound, type ProductMinutes } from './product-minutes.ts';
import { resultSentence } from './result-sentence.ts';
import { groundsOf, markingsOf, rehearsalNotice, type SessionMinutes } from './session-minutes.ts';

/** Bảng tổng hợp kết quả as a paper; the .xlsx of the same value (`resultsTable`) carries every sheet beside it. */
export function resultsPaper(minutes: SessionMinutes): AdministrativePaper {
  const { issuer, place, start, end, title, rehearsal, recipients, secretary, chair, products } = minutes;
  return {
    issuer,
    // A table that goes with the minutes has no number of its own.
    number: '',
    place,
    date: (end ?? start).date,
    kind: 'Bảng tổng hợp',
    abstract: `Kết quả ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
    markings: markingsOf(minutes),
    grounds: groundsOf(minutes),
    blocks: [
      ...(rehearsal ? [rehearsalNotice()] : []),
      {
        type: 'paragraph',
        keepWithNext: true,
        text: `Số sản phẩm: ${products.length}. Điểm trung bình là trung bình cộng của các phiếu hợp lệ, không làm tròn lên:`,
      },
      table(products),
      { type: 'paragraph', text: 'Lý do và điểm của từng thành viên ghi trong biên bản họp./.' },
    ],
    recipients,
    signatures: [
      { position: 'Thư ký', name: secretary.name },
      { position: 'Chủ tọa', name: chair.name },
    ],
  };
}

function table(products: ProductMinutes[]): Table {
  const figure = { align: 'centred' as const };
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, ...figure },
      { heading: 'Sản phẩm', width: 24 },
      { heading: 'Chủ thể', width: 24 },
      { heading: 'Phiếu', width: 9, ...figure },
      { heading: 'Trung bình', width: 12, ...figure },
      { heading: 'Cao/thấp', width: 12, ...figure },
      { heading: 'Kết quả', width: 15, ...figure },
    ],
    rows: products.map((product, index) => {
      const { ballots, average, highest, lowest } = decidingRound(product);
      return {
        cells: [
          String(index + 1),
          product.name,
          product.producer,
          String(ballots.valid),
          average === null ? '–' : formatNumber(average),
          highest === null || lowest === null ? '–' : `${highest}/${lowest}`,
          resultSentence(product.result),
        ],
      };
    }),
  };
}
