import type { Sentence } from '#platform/messages.ts';
import type { RegistryProblemCode } from './problems.ts';
import type { LegalKind } from './rules/legal-kind.ts';

export const registryProblemSentences: Record<RegistryProblemCode, Sentence> = {
  'producer.tax-code-taken': 'Mã số thuế này đã có trong sổ chủ thể của đơn vị.',
  'producer.tax-code-wrong': 'Mã số thuế chưa đúng. Những gì anh/chị đã nhập vẫn còn; hãy xem lại từng chữ số.',
  'producer.phone-wrong': 'Số điện thoại chưa đúng. Những gì anh/chị đã nhập vẫn còn.',
  'producer.neighbourhood-elsewhere': 'Tổ dân phố đã chọn không thuộc đơn vị này. Hãy chọn lại trong danh sách.',
  'producer.tourism-only':
    'Hội, hiệp hội, trung tâm điều hành chỉ tham gia với dịch vụ du lịch (bộ 26, khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg).',
  'product.name-taken': 'Chủ thể này đã có sản phẩm cùng tên.',
  'product.set-in-use': 'Sản phẩm đang có hồ sơ nên chưa đổi được bộ tiêu chí. Hãy rút hồ sơ trước.',
};

export const registryEventSentences: Record<string, Sentence> = {
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
