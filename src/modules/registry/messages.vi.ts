import type { Sentence } from '#platform/messages.ts';
import { listEventSentences, listProblemSentences } from './list-messages.vi.ts';
import type { RegistryProblemCode } from './problems.ts';
import type { LegalKind } from './rules/legal-kind.ts';

export const registryProblemSentences: Record<RegistryProblemCode, Sentence> = {
  ...listProblemSentences,
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
  'register.follow-unit': 'Sổ chủ thể và sản phẩm chuyển sang đơn vị kế thừa',
  'producer.register': 'Ghi chủ thể vào sổ',
  'producer.edit': 'Sửa thông tin chủ thể',
  'product.register': 'Ghi sản phẩm vào sổ',
  'product.edit': 'Sửa thông tin sản phẩm',
};

/** What is wrong with one field, beside it. */
export const registryFieldSentences = {
  taxCode: 'Mã số thuế có 10 số, 10 số kèm “-001”, hoặc 12 số định danh cá nhân của hộ kinh doanh.',
  phone: 'Ví dụ 0912 345 678 hoặc 024 3783 1234.',
  neighbourhoodId: 'Hãy chọn một tổ dân phố của phường.',
  setCode: 'Hãy chọn một bộ tiêu chí trong danh sách.',
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
