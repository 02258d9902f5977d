import type { Sentence } from '#platform/messages.ts';
import { listEventSentences, listProblemSentences } from './list-messages.vi.ts';
import type { RegistryProblemCode } from './problems.ts';
import { relationEventSentences, relationProblemSentences } from './relation-messages.vi.ts';
import type { LegalKind } from './rules/legal-kind.ts';
import type { PaperKind } from './rules/paper-kind.ts';
import type { PremisesKind } from './rules/premises-kind.ts';
import type { CooperativeClass } from './rules/producer-year.ts';
import type { SalesChannel } from './rules/sales-channel.ts';

export const registryProblemSentences: Record<RegistryProblemCode, Sentence> = {
  ...listProblemSentences,
  ...relationProblemSentences,
  'producer.tax-code-taken': 'Mã số thuế này đã có trong sổ chủ thể của đơn vị.',
  'producer.tax-code-wrong': 'Mã số thuế chưa đúng. Những gì anh/chị đã nhập vẫn còn; hãy xem lại từng chữ số.',
  'producer.phone-wrong': 'Số điện thoại chưa đúng. Những gì anh/chị đã nhập vẫn còn.',
  'producer.neighbourhood-elsewhere': 'Tổ dân phố đã chọn không thuộc đơn vị này. Hãy chọn lại trong danh sách.',
  'producer.tourism-only':
    'Hội, hiệp hội, trung tâm điều hành chỉ tham gia với dịch vụ du lịch (bộ 26, khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg).',
  'producer.potential-household-only':
    'Chỉ hộ sản xuất, hộ gia đình mới ghi là “chưa đăng ký kinh doanh”. Hãy chọn lại loại hình, hoặc bỏ dấu chọn này.',
  'producer.gln-taken': 'Mã địa điểm GLN này đã ghi cho một chủ thể khác.',
  'producer.gln-wrong': 'Mã địa điểm GLN chưa đúng. Những gì anh/chị đã nhập vẫn còn.',
  'producer-year.labour-parts':
    'Số lao động địa phương hoặc số đóng bảo hiểm nhiều hơn tổng số lao động. Hãy xem lại từng số.',
  'producer-year.class-for-cooperatives': 'Chỉ hợp tác xã mới có xếp loại hằng năm. Hãy bỏ trống ô xếp loại.',
  'premises.position-whole': 'Vị trí cần cả vĩ độ và kinh độ, hoặc bỏ trống cả hai.',
  'premises.outside-vietnam': 'Vị trí này không nằm trong lãnh thổ Việt Nam. Hãy xem lại vĩ độ và kinh độ.',
  'held-paper.dates-in-order': 'Ngày hết hạn đứng trước ngày cấp. Hãy xem lại hai ngày.',
  'held-paper.date-needed': 'Loại giấy này tính hạn từ ngày cấp nên cần ghi ngày cấp.',
  'held-paper.renewed-already': 'Giấy này đã có bản gia hạn. Hãy tải lại trang và làm tiếp với bản mới.',
  'held-paper.superseded': 'Giấy này đã được thay bằng bản mới nên không sửa, gia hạn hay dùng cho hồ sơ nữa.',
  'held-paper.product-elsewhere': 'Có sản phẩm đã chọn không thuộc chủ thể này. Hãy chọn lại trong danh sách.',
  'held-paper.reminded': 'Lần nhắc này đã gửi rồi.',
  'product.name-taken': 'Chủ thể này đã có sản phẩm cùng tên.',
  'product.gtin-taken': 'Mã vạch này đã ghi cho một sản phẩm khác. Mỗi quy cách cần một mã riêng.',
  'product.gtin-wrong': 'Mã vạch chưa đúng: số kiểm tra ở cuối không khớp. Những gì anh/chị đã nhập vẫn còn.',
  'product-picture.unreadable': 'Không đọc được tệp này như một ảnh. Hãy gửi ảnh JPG, PNG hoặc WebP.',
  'product-picture.too-many': ({ most }) => `Mỗi sản phẩm giữ nhiều nhất ${most} ảnh. Hãy bỏ bớt ảnh cũ trước.`,
  'product-label.group-unknown': 'Hãy chọn một nhóm hàng trong danh sách.',
  'product.set-in-use': 'Sản phẩm đang có hồ sơ nên chưa đổi được bộ tiêu chí. Hãy rút hồ sơ trước.',
};

export const registryEventSentences: Record<string, Sentence> = {
  ...listEventSentences,
  ...relationEventSentences,
  'register.follow-unit': 'Sổ chủ thể và sản phẩm chuyển sang đơn vị kế thừa',
  'producer.register': 'Ghi chủ thể vào sổ',
  'producer.edit': ({ fields }) => `Sửa thông tin chủ thể${fieldList(fields)}`,
  'representative-detail.write': ({ fields }) => `Ghi thông tin riêng của người đại diện${fieldList(fields)}`,
  'representative-detail.read': 'Mở xem thông tin riêng của người đại diện',
  'producer-year.write': ({ year }) => `Ghi lao động, kết quả kinh doanh năm ${year}`,
  'premises.add': 'Thêm cơ sở',
  'premises.edit': ({ fields }) => `Sửa thông tin cơ sở${fieldList(fields)}`,
  'premises.close': 'Bỏ một cơ sở không còn dùng',
  'held-paper.add': ({ paperKind }) => `Thêm giấy tờ: ${paperKindLabel(paperKind)}`,
  'held-paper.edit': ({ paperKind, fields }) => `Sửa giấy tờ: ${paperKindLabel(paperKind)}${fieldList(fields)}`,
  'held-paper.renew': ({ paperKind }) => `Gia hạn giấy tờ: ${paperKindLabel(paperKind)}`,
  'held-paper.remove': ({ paperKind }) => `Bỏ giấy tờ ghi nhầm: ${paperKindLabel(paperKind)}`,
  'held-paper.remind': ({ paperKind, daysBefore }) =>
    `Nhắc trước ${daysBefore} ngày: ${paperKindLabel(paperKind)} sắp hết hạn`,
  'product.register': 'Ghi sản phẩm vào sổ',
  'product.edit': ({ fields }) => `Sửa thông tin sản phẩm${fieldList(fields)}`,
  'product-picture.add': 'Thêm ảnh sản phẩm',
  'product-picture.remove': 'Bỏ một ảnh sản phẩm',
  'product-picture.promote': 'Chọn ảnh chính của sản phẩm',
  'product-label.write': ({ missing }) =>
    Array.isArray(missing) && missing.length === 0
      ? 'Ghi nội dung nhãn, đủ nội dung bắt buộc'
      : 'Ghi nội dung nhãn, còn thiếu nội dung bắt buộc',
};

/** What is wrong with one field, beside it. */
export const registryFieldSentences = {
  taxCode: 'Mã số thuế có 10 số, 10 số kèm “-001”, hoặc 12 số định danh cá nhân của hộ kinh doanh.',
  phone: 'Ví dụ 0912 345 678 hoặc 024 3783 1234.',
  neighbourhoodId: 'Hãy chọn một tổ dân phố của phường.',
  setCode: 'Hãy chọn một bộ tiêu chí trong danh sách.',
  potential: 'Chỉ chọn với hộ sản xuất, hộ gia đình.',
  gln: 'GLN có 13 chữ số, số cuối là số kiểm tra.',
  gtin: 'GTIN có 8, 12, 13 hoặc 14 chữ số, số cuối là số kiểm tra. Hãy xem lại từng chữ số trên bao bì.',
  dong: 'Viết số đồng nguyên, ví dụ 125.000.',
  cooperativeClass: 'Chỉ chọn với hợp tác xã.',
  labourParts: 'Không được nhiều hơn tổng số lao động.',
  latitude: 'Ví dụ 21.020512.',
  longitude: 'Ví dụ 105.790341.',
  issuedOn: 'Cần ngày cấp để tính hạn.',
  expiresOn: 'Phải từ ngày cấp trở đi.',
  productIds: 'Hãy chọn sản phẩm của chủ thể này.',
  labelGroup: 'Hãy chọn một nhóm hàng.',
};

/** `: tên, địa chỉ` for the columns that an event names; search keys go with the name and say nothing. */
function fieldList(fields: unknown): string {
  const known = Array.isArray(fields) ? fields.flatMap((field) => fieldLabels[String(field)] ?? []) : [];
  return known.length > 0 ? `: ${known.join(', ')}` : '';
}

const fieldLabels: Record<string, string> = {
  name: 'tên',
  legalKind: 'loại hình',
  taxCode: 'mã số thuế',
  representative: 'người đại diện',
  phone: 'điện thoại',
  address: 'địa chỉ',
  neighbourhoodId: 'tổ dân phố',
  registered: 'tình trạng đăng ký kinh doanh',
  registrationNumber: 'số đăng ký kinh doanh',
  establishedOn: 'ngày thành lập',
  position: 'chức vụ',
  email: 'thư điện tử',
  gln: 'mã địa điểm GLN',
  sex: 'giới tính',
  ethnicity: 'dân tộc',
  residence: 'nơi thường trú',
  disabilityPaper: 'giấy xác nhận khuyết tật',
  kind: 'loại',
  latitude: 'vị trí',
  title: 'tên giấy',
  number: 'số',
  issuer: 'nơi cấp',
  scope: 'phạm vi',
  issuedOn: 'ngày cấp',
  expiresOn: 'ngày hết hạn',
  fileId: 'tệp',
  setCode: 'bộ tiêu chí',
  description: 'mô tả',
  packaging: 'quy cách',
  gtin: 'mã vạch',
  price: 'giá',
  channels: 'kênh bán',
};

/** What each kind of paper is called, in the order of Mẫu số 02. */
export const paperKindLabels: Record<PaperKind, string> = {
  'business-registration': 'Giấy chứng nhận đăng ký kinh doanh (ĐKKD)',
  'food-safety-certificate': 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
  'food-safety-exemption': 'Căn cứ miễn giấy an toàn thực phẩm (Điều 12 NĐ 15/2018/NĐ-CP)',
  'food-safety-commitment': 'Bản cam kết sản xuất thực phẩm an toàn',
  'self-declaration': 'Bản tự công bố sản phẩm',
  'declaration-receipt': 'Giấy tiếp nhận bản công bố, Phiếu công bố',
  'test-report': 'Phiếu kiểm nghiệm',
  'production-licence': 'Giấy phép sản xuất',
  vietgap: 'Chứng nhận VietGAP',
  organic: 'Chứng nhận GlobalGAP, hữu cơ',
  haccp: 'Chứng nhận HACCP',
  ssop: 'Quy phạm vệ sinh SSOP',
  iso: 'Chứng nhận ISO 22000, ISO 9001 hoặc tương đương',
  trademark: 'Giấy chứng nhận nhãn hiệu',
  'collective-mark-right': 'Quyền dùng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận',
  'industrial-design': 'Bằng độc quyền kiểu dáng công nghiệp',
  patent: 'Bằng sáng chế, giải pháp hữu ích',
  copyright: 'Giấy chứng nhận quyền tác giả',
  barcode: 'Giấy chứng nhận sử dụng mã số mã vạch',
  environment: 'Giấy phép, đăng ký môi trường',
  'labour-list': 'Danh sách lao động đóng bảo hiểm',
  'financial-report': 'Báo cáo tài chính, xếp loại hợp tác xã',
  'supply-contract': 'Hợp đồng liên kết, mua nguyên liệu',
  'sales-contract': 'Hợp đồng tiêu thụ, hóa đơn',
  story: 'Câu chuyện sản phẩm',
  award: 'Giải thưởng, bằng khen',
  'ocop-certificate': 'Giấy chứng nhận sản phẩm OCOP',
  other: 'Giấy tờ khác',
};

const paperKindLabel = (kind: unknown): string => paperKindLabels[String(kind) as PaperKind] ?? String(kind);

export const salesChannelLabels: Record<SalesChannel, string> = {
  'at-the-producer': 'Tại nơi sản xuất',
  'ocop-point': 'Điểm giới thiệu và bán sản phẩm OCOP',
  market: 'Chợ',
  shop: 'Cửa hàng',
  supermarket: 'Siêu thị',
  'e-commerce': 'Sàn thương mại điện tử',
  'social-network': 'Mạng xã hội',
  agent: 'Đại lý, nhà phân phối',
  export: 'Xuất khẩu',
};

export const premisesKindLabels: Record<PremisesKind, string> = {
  office: 'Trụ sở',
  workshop: 'Nơi sản xuất',
  'growing-area': 'Vùng nguyên liệu',
  store: 'Kho',
  shop: 'Nơi bán',
  'visitor-place': 'Nơi đón khách',
};

export const cooperativeClassLabels: Record<CooperativeClass, string> = {
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
};

/** Who the producer is, with a word for a household that cannot file yet. */
export const producerKindLabel = ({ legalKind, registered }: { legalKind: string; registered: boolean }): string =>
  registered ? (legalKindLabels[legalKind as LegalKind] ?? legalKind) : 'Hộ chưa đăng ký kinh doanh (tiềm năng)';

/** The letter to a producer about a paper that runs out. */
export const paperReminderLetter = (told: {
  kind: PaperKind;
  number: string;
  producerName: string;
  daysLeft: number;
  lastDay: string;
  link: string;
}) => ({
  subject: `Còn ${told.daysLeft} ngày: ${paperKindLabels[told.kind]}`,
  text: [
    `Kính gửi ${told.producerName},`,
    '',
    `${paperKindLabels[told.kind]}${told.number ? ` số ${told.number}` : ''} hết hạn ngày ${told.lastDay}, còn ${told.daysLeft} ngày.`,
    'Anh/chị hãy làm thủ tục gia hạn sớm. Khi có giấy mới, mở trang giấy tờ dưới đây, bấm “Gia hạn” và gửi bản mới lên:',
    told.link,
    '',
    'Hồ sơ OCOP đang làm sẽ cần giấy còn hạn đến khi xét xong.',
    'Thư này do phần mềm Sao Làng của phường gửi tự động.',
  ].join('\n'),
});

/** A row of the work list about a paper: the producer renews it, the office sees to it. */
export const paperWorkWords = {
  renew: { title: 'Gia hạn', verb: 'Gia hạn', ended: 'giấy đã hết hạn, cần bản mới.', ending: 'giấy sắp hết hạn.' },
  remind: {
    title: 'Nhắc gia hạn',
    verb: 'Xem',
    ended: 'giấy đã hết hạn, nhắc chủ thể gia hạn.',
    ending: 'giấy sắp hết hạn, nhắc chủ thể.',
  },
};

/** Labels that name a district, whose time runs out. */
export const labelWorkWords = {
  title: (product: string) => `In lại nhãn ${product}: địa chỉ cũ`,
  usable: 'nhãn in trước khi đổi đơn vị hành chính, còn được dùng đến hạn.',
  over: 'nhãn ghi địa chỉ cũ đã hết hạn dùng.',
  after: 'nhãn in sau khi đổi đơn vị hành chính mà vẫn ghi địa chỉ cũ.',
  verb: 'Xem nhãn',
};

/** Why a kind of paper runs out. */
export const paperTermReasons: Partial<Record<PaperKind, string>> = {
  'food-safety-certificate': 'Điều 37 Luật An toàn thực phẩm: có hiệu lực 3 năm',
  'test-report': 'Điều 5 NĐ 15/2018/NĐ-CP: kết quả kiểm nghiệm trong 12 tháng',
};

export const legalKindLabels: Record<LegalKind, string> = {
  cooperative: 'Hợp tác xã',
  'cooperative-group': 'Tổ hợp tác',
  'small-medium-enterprise': 'Doanh nghiệp nhỏ và vừa',
  farm: 'Trang trại',
  'registered-household': 'Hộ có đăng ký kinh doanh',
  association: 'Hội, hiệp hội',
  'operating-centre': 'Trung tâm điều hành',
};
