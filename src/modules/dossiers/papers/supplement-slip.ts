import type { AdministrativePaper, Issuer } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { type CaseFacts, caseLines, typedList } from './case-lines.ts';

export interface SupplementSlip extends CaseFacts {
  issuer: Issuer;
  place: string;
  date: LocalDate;
  missing: string;
  dueOn: LocalDate;
  askedBy: string;
  sample: boolean;
}

/**
 * What the producer takes along when something is missing: the office's own slip, for QĐ 26/2026/QĐ-TTg has no form of it.
 * Khoản 2 Điều 7 stops no clock for it, so the slip promises no more time for the assessment.
 */
export function supplementSlip(slip: SupplementSlip): AdministrativePaper {
  return {
    issuer: slip.issuer,
    // A slip of the counter has no number of the register.
    number: '',
    place: slip.place,
    date: slip.date,
    kind: 'Phiếu yêu cầu',
    abstract: 'Bổ sung, hoàn thiện hồ sơ đánh giá, phân hạng sản phẩm OCOP',
    markings: slip.sample ? ['DỮ LIỆU MẪU'] : [],
    blocks: [
      caseLines(slip),
      { type: 'paragraph', text: 'Nội dung cần bổ sung, hoàn thiện:', keepWithNext: true },
      typedList(slip.missing),
      {
        type: 'paragraph',
        text: `Chủ thể bổ sung chậm nhất ngày ${formatDate(slip.dueOn)}, trên phần mềm hoặc bằng bản giấy. Bổ sung sau ngày này, hồ sơ có thể không kịp đợt đánh giá; thời hạn 15 ngày làm việc của khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg vẫn tính theo cách đơn vị áp dụng./.`,
      },
    ],
    recipients: ['Chủ thể', 'Lưu: VT, hồ sơ'],
    signatures: [{ position: 'Người hướng dẫn', name: slip.askedBy }],
  };
}
