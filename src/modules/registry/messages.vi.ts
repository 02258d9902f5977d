import type { Sentence } from '#platform/messages.ts';
import type { RegistryProblemCode } from './problems.ts';
import type { LegalKind } from './rules/legal-kind.ts';

export const registryProblemSentences: Record<RegistryProblemCode, Sentence> = {
  'producer.tax-code-taken': 'Mã số thuế này đã có trong sổ chủ thể của đơn vị.',
  'producer.tourism-only':
    'Hội, hiệp hội, trung tâm điều hành chỉ tham gia với dịch vụ du lịch (bộ 26, khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg).',
  'product.name-taken': 'Chủ thể này đã có sản phẩm cùng tên.',
  'product.set-in-use': 'Sản phẩm đang có hồ sơ nên chưa đổi được bộ tiêu chí. Hãy rút hồ sơ trước.',
};

export const registryEventSentences: Record<string, Sentence> = {
  'producer.register': 'Ghi chủ thể vào sổ',
  'product.register': 'Ghi sản phẩm vào sổ',
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
