/** Where an import stands, in words. */
export const importStateLabels: Record<string, string> = {
  reading: 'Đang đọc',
  previewed: 'Chờ anh/chị xem',
  loading: 'Đang nhập',
  done: 'Đã nhập',
  failed: 'Không nhập được',
  discarded: 'Đã bỏ',
};

/** Where an export stands, in words. */
export const exportStateLabels: Record<string, string> = {
  waiting: 'Đang tạo',
  done: 'Đã xong',
  failed: 'Không tạo được',
};

export const bookLabels: Record<string, string> = { producers: 'Sổ chủ thể', products: 'Sổ sản phẩm' };
