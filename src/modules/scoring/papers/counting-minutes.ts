import type {
  AdministrativePaper,
  Block,
  Row,
  Table,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import type { ProductMinutes, ScoringRound } from './product-minutes.ts';
import { groundsOf, markingsOf, rehearsalNotice, type SessionMinutes } from './session-minutes.ts';

/**
 * Biên bản kiểm phiếu: of each product and round the sheets given out, collected, valid and not, the highest, lowest and
 * mean total and the spread. No form is laid down by law; it follows mẫu 1.10, Phụ lục III Nghị định 30/2020/NĐ-CP.
 */
export function countingMinutesPaper(minutes: SessionMinutes): AdministrativePaper {
  const { issuer, place, start, end, title, rehearsal, recipients, secretary, chair, products } = minutes;
  return {
    issuer,
    number: '……/BB-HĐ',
    place,
    date: (end ?? start).date,
    kind: 'Biên bản',
    abstract: `Kiểm phiếu: ${title}`,
    markings: markingsOf(minutes),
    grounds: groundsOf(minutes),
    blocks: [
      ...(rehearsal ? [rehearsalNotice()] : []),
      { type: 'heading', level: 1, text: 'I. NGƯỜI KIỂM PHIẾU' },
      paragraph(`1. Chủ trì: ${chair.name}, ${chair.position}.`),
      paragraph(`2. Thư ký: ${secretary.name}, ${secretary.position}.`),
      { type: 'heading', level: 1, text: 'II. KẾT QUẢ KIỂM PHIẾU' },
      { type: 'paragraph', keepWithNext: true, text: 'Số phiếu phát ra, thu về:' },
      ballotTable(products),
      { type: 'paragraph', keepWithNext: true, text: 'Điểm trên phiếu hợp lệ (tổng 100 điểm):' },
      pointTable(products, minutes.spreadLimit),
      ...products.flatMap(notes),
      paragraph('Các phiếu được niêm phong, lưu cùng hồ sơ của Hội đồng./.'),
    ],
    recipients,
    signatures: [
      { position: 'Thư ký', name: secretary.name },
      { position: 'Chủ tọa', name: chair.name },
    ],
  };
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const figure = { align: 'centred' as const };

function ballotTable(products: ProductMinutes[]): Table {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, ...figure },
      { heading: 'Sản phẩm', width: 39 },
      { heading: 'Lần', width: 8, ...figure },
      { heading: 'Phát ra', width: 12, ...figure },
      { heading: 'Thu về', width: 12, ...figure },
      { heading: 'Hợp lệ', width: 12, ...figure },
      { heading: 'Không hợp lệ', width: 14, ...figure },
    ],
    rows: eachRound(products, ({ number, ballots }) => [
      String(number),
      String(ballots.issued),
      String(ballots.collected),
      String(ballots.valid),
      String(ballots.invalid),
    ]),
  };
}

function pointTable(products: ProductMinutes[], limit: number): Table {
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 7, ...figure },
      { heading: 'Sản phẩm', width: 35 },
      { heading: 'Lần', width: 8, ...figure },
      { heading: 'Cao nhất', width: 11, ...figure },
      { heading: 'Thấp nhất', width: 11, ...figure },
      { heading: 'Trung bình', width: 13, ...figure },
      { heading: `Chênh lệch\n(mức ${limit})`, width: 17, ...figure },
    ],
    rows: eachRound(products, ({ number, highest, lowest, average, spread, overLimit }) => [
      String(number),
      orDash(highest),
      orDash(lowest),
      average === null ? '–' : formatNumber(average),
      spread === null ? '–' : `${spread}${overLimit ? ', vượt' : ''}`,
    ]),
  };
}

const orDash = (value: number | null): string => (value === null ? '–' : String(value));

const eachRound = (products: ProductMinutes[], cells: (round: ScoringRound) => string[]): Row[] =>
  products.flatMap((product, index) =>
    product.rounds.map((round) => ({ cells: [String(index + 1), product.name, ...cells(round)] })),
  );

/** Why there are fewer sheets than members: interests and absences, by name. */
function notes({ name, conflicts, absences, answered }: ProductMinutes): Block[] {
  const said = [
    ...conflicts.map((one) => `${one.name} không chấm vì có lợi ích liên quan`),
    ...absences.map((one) => `${one.name} không có phiếu${one.reason ? ` (${one.reason})` : ''}`),
    ...(answered ? [`${answered.present}/${answered.members} thành viên trả lời bằng văn bản`] : []),
  ];
  return said.length === 0 ? [] : [paragraph(`${name}: ${said.join('; ')}.`)];
}
