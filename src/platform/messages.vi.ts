import type { Sentence } from './messages.ts';
import type { PlatformProblemCode } from './problem.ts';

/** Refusals that any page may have to speak. Each says what happened, what was kept and what to do next. */
export const platformSentences: Record<PlatformProblemCode, Sentence> = {
  'input.invalid': 'Chưa lưu được: có ô cần sửa. Những gì anh/chị đã nhập vẫn còn nguyên.',
  'not-found': 'Không có nội dung này, hoặc anh/chị không được giao xem.',
  'not-allowed': 'Anh/chị không được giao việc này.',
  'role-missing': ({ role }) =>
    `Vai trò đang dùng (${role}) không làm được việc này. Hãy đổi vai nếu anh/chị có vai khác.`,
  'sign-in-needed': 'Hãy đăng nhập để tiếp tục.',
  'changed-meanwhile':
    'Nội dung này vừa được người khác thay đổi. Chưa có gì bị ghi đè; hãy tải lại trang, xem bản mới rồi làm tiếp.',
  'request-key.reused': 'Biểu mẫu này đã gửi rồi với nội dung khác. Hãy tải lại trang rồi gửi lại.',
  'origin.foreign': 'Yêu cầu đến từ một trang khác nên không được nhận. Hãy mở lại trang từ địa chỉ của Sao Làng.',
  'body.too-large': 'Nội dung gửi lên quá lớn nên không được nhận.',
  'too-many-tries': ({ minutes }) => `Đã thử quá nhiều lần. Hãy chờ ${minutes} phút rồi thử lại.`,
  'file.too-large': ({ megabytes }) => `Tệp lớn quá ${megabytes} MB nên chưa nhận. Hãy giảm dung lượng rồi gửi lại.`,
  'file.kind-refused': 'Loại tệp này không nhận được. Hãy gửi PDF, ảnh (JPG, PNG, WebP), Word hoặc Excel.',
  'file.empty': 'Tệp trống. Hãy chọn lại tệp.',
  'file.picture-unreadable': 'Không đọc được ảnh này. Hãy chụp lại, hoặc lưu lại thành JPG hay PNG rồi gửi.',
  'value-taken': 'Giá trị này đã có trong sổ.',
  busy: 'Máy chủ đang bận. Những gì đã nhập vẫn còn; hãy gửi lại sau ít giây.',
};
