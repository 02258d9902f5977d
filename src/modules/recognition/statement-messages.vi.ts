import type { Reason } from '#standards/verifiable-credential/reason.ts';
import { formatMoment } from '#standards/vietnam/format.ts';

/** What a verifier's answer means to a citizen. */
export const statementAnswers: Record<Reason, string> = {
  ok: 'Nội dung đúng như lúc ký.',
  'too-large': 'Tệp quá lớn, không phải chứng thư của Sao Làng.',
  'not-json': 'Nội dung không phải tệp chứng thư, hoặc bị cắt mất một phần.',
  'not-a-credential': 'Nội dung không phải chứng thư điện tử.',
  'proof-missing': 'Chứng thư không có chữ ký.',
  'malformed-proof': 'Chữ ký của chứng thư bị hỏng.',
  'unsupported-cryptosuite': 'Chứng thư ký theo cách mà trang này không đọc được.',
  'unsupported-key': 'Chứng thư ký bằng loại khóa mà trang này không đọc được.',
  'wrong-purpose': 'Chữ ký được làm cho việc khác.',
  'bad-signature': 'Chữ ký không khớp với nội dung: có chỗ đã bị sửa.',
  'proof-expired': 'Chữ ký đã quá hạn.',
  'issuer-mismatch': 'Nơi cấp ghi trong chứng thư không phải người đã ký.',
  'issuer-unknown': 'Khóa đã ký không thuộc đơn vị nào trong danh sách công bố.',
  'not-yet-valid': 'Chứng thư chưa đến ngày có hiệu lực.',
  expired: 'Chứng thư đã hết hạn.',
  revoked: 'Giấy đã bị thu hồi.',
  suspended: 'Giấy đang bị tạm dừng.',
  'status-unknown': 'Không biết được tình trạng của giấy.',
};

/** A statement that was signed by a key that leaked: whoever has it can sign anything with any day. */
export const leakedKeyAnswer = (since: Date): string =>
  `Đơn vị đã công bố khóa này bị lộ lúc ${formatMoment(since)}, nên chữ ký không còn chứng minh điều gì. Hãy xem số giấy trong sổ, hoặc tải chứng thư đã ký lại.`;
