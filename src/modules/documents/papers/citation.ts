import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** A paper as another one cites it. */
export interface CitedPaper {
  /** Tên loại; empty where the issuer gave none. */
  kindName: string;
  number: string;
  dated: LocalDate;
  issuer: string;
  abstract: string;
}

/**
 * `Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành …`, with everything
 * that a citation names the first time: kind, number, date, issuer, abstract (Phụ lục I, Phần I, Mục II.6.b).
 */
export function citation({ kindName, number, dated, issuer, abstract }: CitedPaper): string {
  const issuerName = issuer.replace(/\s+/gu, ' ').trim();
  return `Căn cứ ${kindName || 'Văn bản'} số ${number} ${longDate(dated)} của ${issuerName} ${about(abstract)}`.trim();
}

function about(abstract: string): string {
  const plain = abstract
    .replace(/\s+/gu, ' ')
    .replace(/^v\/v\s*/iu, '')
    .trim();
  if (plain === '') return '';
  const lowered = plain.charAt(0).toLocaleLowerCase('vi') + plain.slice(1);
  return /^(về|ban hành|phê duyệt|quy định|sửa đổi|bãi bỏ|công bố)(?=\s)/u.test(lowered)
    ? lowered
    : `về việc ${lowered}`;
}
