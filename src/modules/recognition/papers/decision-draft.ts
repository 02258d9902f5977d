import { formatNumber } from '#standards/vietnam/format.ts';
import type { Level, RecognisedStars } from '../rules/competence.ts';

export interface DraftedItem {
  productName: string;
  productCode: string;
  producerName: string;
  producerAddress: string;
  stars: RecognisedStars;
  points: string | null;
}

/**
 * The words of a decision on a list of products, as the documents module takes them. A commune's own template names the
 * delegation in "Căn cứ" by itself and is refused without one (Điều 4 QĐ 26/2026/QĐ-TTg).
 */
export function decisionDraft({ unit, level, items }: { unit: { id: string }; level: Level; items: DraftedItem[] }) {
  const stars = [...new Set(items.map((item) => item.stars))].sort();
  const abstract = `Công nhận kết quả đánh giá, phân hạng ${counted(items)} sản phẩm OCOP đạt ${stars.map((star) => `${star} sao`).join(', ')}`;
  const grounds = groundsOf[level];
  return {
    abstract,
    grounds,
    paper: {
      templateCode: templateOf[level],
      unitId: unit.id,
      abstract,
      body: bodyOf(items, level),
      grounds: grounds.map((text) => ({ text })),
      values: level === 'commune' ? firstProduct(items) : {},
    },
  };
}

const templateOf: Record<Level, string> = {
  commune: 'quyet-dinh-cong-nhan-ba-sao',
  province: 'quyet-dinh-cong-nhan-san-pham',
  centre: 'quyet-dinh-cong-nhan-nam-sao',
};

/** Who carries a decision out, as its last article names them. */
const chargedOf: Record<Level, string> = {
  commune:
    'Trưởng phòng Kinh tế, Hạ tầng và Đô thị, thủ trưởng các đơn vị có liên quan và các chủ thể có tên tại Điều 1',
  province:
    'Thủ trưởng các cơ quan, Chủ tịch Ủy ban nhân dân các xã, phường có liên quan và các chủ thể có tên tại Điều 1',
  centre:
    'Chánh Văn phòng Điều phối nông thôn mới Trung ương, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố có liên quan và các chủ thể có tên tại Điều 1',
};

const criteria =
  'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP';

const groundsOf: Record<Level, string[]> = {
  commune: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    criteria,
    'Theo đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  ],
  province: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
    criteria,
    'Theo đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh và cơ quan tham mưu quản lý OCOP',
  ],
  centre: [
    criteria,
    'Theo đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp trung ương và Chánh Văn phòng Điều phối nông thôn mới Trung ương',
  ],
};

function bodyOf(items: DraftedItem[], level: Level): string {
  const rows = items.map((item, index) =>
    [
      `${index + 1}`,
      item.productName,
      item.productCode,
      `${item.producerName}, ${item.producerAddress}`,
      item.points ? formatNumber(item.points) : '',
      `${item.stars} sao`,
    ].map(cell),
  );
  const heading = ['TT', 'Sản phẩm', 'Mã số', 'Chủ thể, địa chỉ', 'Điểm', 'Hạng'];
  const table = [heading, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [
    `Điều 1. Công nhận kết quả và cấp giấy chứng nhận cho ${counted(items)} sản phẩm OCOP sau đây:`,
    table,
    'Điều 2. Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký Quyết định này. Chủ thể giữ vững các tiêu chí đã được đánh giá và dùng nhãn hiệu chứng nhận OCOP theo quy định.',
    'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
    `${chargedOf[level]} chịu trách nhiệm thi hành Quyết định này.`,
  ].join('\n');
}

const counted = (items: DraftedItem[]): string => String(items.length).padStart(2, '0');

// A bar inside a name would end its cell.
const cell = (text: string): string => text.replaceAll('|', '/').replace(/\s+/g, ' ').trim();

/** The blanks of the commune's own template, which names one product. */
function firstProduct(items: DraftedItem[]): Record<string, string> {
  const [item] = items;
  if (!item) return {};
  return {
    product: item.productName,
    code: item.productCode,
    producer: item.producerName,
    address: item.producerAddress,
    points: item.points ? formatNumber(item.points) : '',
  };
}
