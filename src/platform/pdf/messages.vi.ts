import type { StandInReason } from './merged-entry.ts';

/** What the pages say that stand between other people's pages. */
export const mergedPdfWords = {
  contents: 'MỤC LỤC',
  title: 'Tên tài liệu',
  page: 'Trang',
  standIn: 'TỆP KHÔNG GHÉP VÀO ĐÂY',
  name: 'Tên tệp',
  size: 'Dung lượng',
  hash: 'Mã băm SHA-256',
  whole: 'Tệp nguyên bản nằm trong gói ZIP của hồ sơ, dưới tên và mã băm ghi ở trên.',
  bytes: (size: number) => `${size.toLocaleString('vi-VN')} byte`,
  reasons: {
    'other-kind': 'Tệp này là loại không in thành trang được (bảng tính, văn bản Word, phim, ghi âm…).',
    encrypted: 'Tệp PDF này có đặt mật khẩu nên không mở được để ghép.',
    broken: 'Tệp này hỏng hoặc không đọc được nên không ghép được.',
    missing: 'Nội dung của tệp này không còn trong kho, hoặc không khớp mã băm đã ghi.',
  } satisfies Record<StandInReason, string>,
  notes: {
    'other-kind': 'xem tệp trong ZIP',
    encrypted: 'có mật khẩu, xem tệp trong ZIP',
    broken: 'tệp hỏng, xem tệp trong ZIP',
    missing: 'không còn nội dung',
  } satisfies Record<StandInReason, string>,
};
