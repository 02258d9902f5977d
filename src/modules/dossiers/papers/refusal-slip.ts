import type { AdministrativePaper, Issuer } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { type CaseFacts, caseLines, typedList } from './case-lines.ts';

export interface RefusalSlip extends CaseFacts {
  issuer: Issuer;
  place: string;
  date: LocalDate;
  reason: string;
  refusedBy: string;
  sample: boolean;
}

/** Why a dossier was not taken in, and what to do; the office's own slip, QĐ 26/2026/QĐ-TTg has no form of it. */
export function refusalSlip(slip: RefusalSlip): AdministrativePaper {
  return {
    issuer: slip.issuer,
    number: '',
    place: slip.place,
    date: slip.date,
    kind: 'Phiếu từ chối',
    abstract: 'Tiếp nhận hồ sơ đánh giá, phân hạng sản phẩm OCOP',
    markings: slip.sample ? ['DỮ LIỆU MẪU'] : [],
    blocks: [
      caseLines(slip),
      { type: 'paragraph', text: 'Hồ sơ chưa được tiếp nhận vì:', keepWithNext: true },
      typedList(slip.reason),
      {
        type: 'paragraph',
        text: 'Chủ thể hoàn thiện hồ sơ theo lý do trên rồi nộp lại; nội dung và minh chứng đã nộp còn nguyên trong phần mềm, không phải làm lại từ đầu./.',
      },
    ],
    recipients: ['Chủ thể', 'Lưu: VT, hồ sơ'],
    signatures: [{ position: 'Người tiếp nhận hồ sơ', name: slip.refusedBy }],
  };
}
