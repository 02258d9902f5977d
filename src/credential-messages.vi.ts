import type { Reason } from '#standards/verifiable-credential/reason.ts';

/** What the command `credential verify` says to people; its codes are for programs. */
export const credentialMessages = {
  usage: 'Cách dùng: npm run -s cli -- credential verify TỆP [--issuer did:key:…] [--key TỆP_KHÓA] [--at THỜI_ĐIỂM]',
  noKeyIn: (file: string) => `Tệp khóa ${file} không đọc được hoặc không có khóa Ed25519 nào.`,
  badTime: 'Thời điểm sau --at phải có múi giờ, ví dụ 2026-11-24T09:00:00+07:00.',
  noIssuer: 'Giá trị sau --issuer phải là một did:key của khóa Ed25519.',
  reasons: {
    ok: 'Chữ ký đúng, nội dung còn nguyên và đang trong thời hạn.',
    'unreadable-file': 'Không đọc được tệp.',
    'too-large': 'Tệp lớn hơn 1 MB, không phải một chứng nhận.',
    'not-json': 'Tệp không phải JSON đúng chuẩn.',
    'not-a-credential': 'Nội dung không theo mô hình chứng nhận W3C 2.0.',
    'proof-missing': 'Chứng nhận không có chữ ký.',
    'malformed-proof': 'Phần chữ ký không đúng dạng Data Integrity.',
    'unsupported-cryptosuite':
      'Loại chữ ký hoặc ngữ cảnh này chưa được hỗ trợ; chương trình kiểm tra được eddsa-jcs-2022.',
    'unsupported-key': 'Khóa ký không phải did:key loại Ed25519.',
    'wrong-purpose': 'Chữ ký được lập cho mục đích khác.',
    'bad-signature': 'Chữ ký không khớp nội dung: chứng nhận đã bị sửa.',
    'proof-expired': 'Chữ ký đã quá hạn ghi trong nó.',
    'issuer-mismatch': 'Người ký không phải đơn vị cấp ghi trên chứng nhận.',
    'issuer-unknown': 'Khóa ký không nằm trong các khóa được tin cậy.',
    'not-yet-valid': 'Chứng nhận chưa đến ngày có hiệu lực.',
    expired: 'Chứng nhận đã hết hạn.',
    revoked: 'Chứng nhận đã bị thu hồi.',
    suspended: 'Chứng nhận đang bị tạm dừng.',
    'status-unknown': 'Không biết được tình trạng của chứng nhận.',
  } satisfies Record<Reason | 'unreadable-file', string>,
};
