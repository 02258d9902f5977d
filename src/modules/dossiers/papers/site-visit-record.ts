import type { AdministrativePaper, Issuer } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { type CaseFacts, caseLines, typedList } from './case-lines.ts';

export interface SiteVisitRecord extends CaseFacts {
  issuer: Issuer;
  place: string;
  representative: string;
  visit: { visitedOn: LocalDate; place: string; people: string; notes: string; photos: { caption: string }[] };
  recordedBy: string;
  sample: boolean;
}

/**
 * Biên bản of the commune's visit to the place of production, for the four contents of khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg;
 * no form is laid down, it follows mẫu 1.10, Phụ lục III Nghị định 30/2020/NĐ-CP.
 */
export function siteVisitRecord({ visit, ...record }: SiteVisitRecord): AdministrativePaper {
  const { photos } = visit;
  return {
    issuer: record.issuer,
    // Kept with the dossier; no number of the register.
    number: '',
    place: record.place,
    date: visit.visitedOn,
    kind: 'Biên bản',
    abstract: `Kiểm tra thực tế cơ sở sản xuất sản phẩm ${record.productName}`,
    markings: record.sample ? ['DỮ LIỆU MẪU'] : [],
    blocks: [
      { type: 'heading', level: 1, text: 'I. HỒ SƠ' },
      caseLines(record),
      { type: 'heading', level: 1, text: 'II. THỜI GIAN, THÀNH PHẦN' },
      {
        type: 'list',
        marker: 'numbers',
        items: [
          `Ngày kiểm tra: ${formatDate(visit.visitedOn)}.`,
          `Nơi kiểm tra: ${visit.place.replace(/\.+$/, '')}.`,
          `Thành phần: ${visit.people.replace(/\.+$/, '')}.`,
        ],
      },
      { type: 'heading', level: 1, text: 'III. GHI NHẬN' },
      typedList(visit.notes),
      {
        type: 'paragraph',
        text:
          photos.length === 0 ? 'Ảnh kèm theo: không có.' : `Ảnh kèm theo: ${String(photos.length).padStart(2, '0')}.`,
      },
      ...(photos.some(({ caption }) => caption !== '')
        ? [typedList(photos.map(({ caption }, index) => `Ảnh ${index + 1}: ${caption || 'không ghi chú'}`).join('\n'))]
        : []),
      { type: 'paragraph', text: 'Biên bản được đọc lại cho những người có mặt cùng nghe./.' },
    ],
    recipients: ['Chủ thể', 'Lưu: VT, hồ sơ'],
    signatures: [
      { position: 'Đại diện chủ thể', name: record.representative },
      { position: 'Người lập biên bản', name: record.recordedBy },
    ],
  };
}
