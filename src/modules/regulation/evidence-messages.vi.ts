import type { EvidenceKind } from './rules/evidence-kind.ts';

/** The fifteen kinds of proof, as the annex of Mẫu số 02 names them. */
export const evidenceKindLabels: Record<EvidenceKind, string> = {
  'business-registration': 'Giấy đăng ký kinh doanh',
  'production-conditions': 'Giấy chứng nhận đủ điều kiện sản xuất, an toàn thực phẩm',
  'raw-material-origin': 'Nguồn gốc nguyên liệu, vùng nguyên liệu, liên kết',
  'environment-technology': 'Bảo vệ môi trường, công nghệ theo hướng bền vững',
  'insured-labour': 'Danh sách lao động đóng bảo hiểm, kèm nơi thường trú',
  growth: 'Phân loại hợp tác xã hoặc báo cáo tài chính hai năm',
  'intellectual-property': 'Sở hữu trí tuệ',
  'market-development': 'Phát triển thị trường: hợp đồng, đơn hàng, hóa đơn',
  advertising: 'Quảng bá, trang thông tin điện tử',
  story: 'Câu chuyện sản phẩm: tờ rơi, ảnh, phim, ghi âm',
  'quality-declaration': 'Công bố chất lượng',
  'test-report': 'Phiếu kiểm nghiệm',
  'barcode-traceability': 'Mã số mã vạch, tem truy xuất',
  'quality-system': 'Hệ thống quản lý chất lượng',
  awards: 'Giải thưởng',
};
