import { issueAssessment, saveAssessment, startAssessment } from '#modules/dossiers/index.ts';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import { addDays, today } from '#standards/vietnam/local-date.ts';

/** Takes a received sample dossier as far as Mẫu số 03, in sentences that fit any product of the demonstration ward. */
export async function assessSample(performer: Performer, dossierId: string, count: number): Promise<void> {
  await perform(performer, startAssessment, { dossierId });
  await perform(performer, saveAssessment, {
    dossierId,
    version: 0,
    contents: sampleContents,
    proposal: 'positive',
  });
  const dated = addDays(today(performer.clock()), -4);
  await perform(performer, issueAssessment, { dossierId, number: `${count}/BC-UBND (mẫu)`, dated });
}

/** The four contents of Mẫu số 03, in sentences that fit any product of the demonstration ward. */
export const sampleContents = {
  materials: {
    described: 'Nguyên liệu thu mua của các hộ trên địa bàn phường và vùng lân cận (dữ liệu mẫu).',
    found: 'Đã kiểm tra sổ mua hàng và nơi sản xuất: phần lớn nguyên liệu có nguồn gốc trong thành phố.',
  },
  labour: {
    described: 'Phần lớn lao động ở tại phường (dữ liệu mẫu).',
    found: 'Danh sách lao động khớp với nơi cư trú mà phường đang quản lý.',
  },
  idea: {
    described: 'Nghề của gia đình, cải tiến bao bì (dữ liệu mẫu).',
    found: 'Sản phẩm truyền thống của địa phương, có cải tiến.',
  },
  identity: {
    described: 'Cách làm riêng của làng (dữ liệu mẫu).',
    found: 'Mang nét riêng của địa phương, có câu chuyện sản phẩm.',
  },
};
