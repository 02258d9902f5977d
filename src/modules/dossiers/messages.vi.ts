import type { Sentence } from '#platform/messages.ts';
import type { DossiersProblemCode } from './problems.ts';
import type { DossierState } from './rules/dossier-states.ts';

export const dossierStateLabels: Record<DossierState, string> = {
  draft: 'Đang soạn',
  filed: 'Đã nộp, chờ tiếp nhận',
  returned: 'Đã trả lại, cần bổ sung',
  received: 'Đã tiếp nhận',
  forwarded: 'Đã chuyển cấp tỉnh',
  'in-council': 'Đang ở Hội đồng',
  settled: 'Đã có kết quả',
  withdrawn: 'Đã rút',
};

export const dossierKindLabels: Record<string, string> = {
  first: 'Lần đầu',
  upgrade: 'Nâng hạng',
  're-evaluation': 'Đánh giá lại',
};

export const dossiersProblemSentences: Record<DossiersProblemCode, Sentence> = {
  'dossier.state-forbids': ({ state }) =>
    `Hồ sơ đang ở trạng thái “${dossierStateLabels[state as DossierState] ?? state}” nên không làm được việc này.`,
  'dossier.one-open-per-product':
    'Sản phẩm này đang có một hồ sơ chưa xong. Hãy làm tiếp hồ sơ đó, hoặc rút nó trước khi mở hồ sơ mới.',
  'dossier.producer-unregistered':
    'Hộ này chưa đăng ký kinh doanh nên mới là chủ thể tiềm năng, chưa làm hồ sơ được (khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg). Khi hộ đã đăng ký, hãy sửa trong sổ chủ thể rồi làm tiếp.',
  'dossier.number-taken': 'Số hồ sơ vừa được dùng. Chưa có gì bị mất; hãy gửi lại.',
  'dossier.no-pack': 'Chưa có bộ tiêu chí nào có hiệu lực vào ngày này nên chưa mở hay nộp được hồ sơ.',
  'dossier.set-outdated':
    'Bộ tiêu chí của sản phẩm không còn hiệu lực vào ngày nộp. Hãy chọn lại bộ tiêu chí cho sản phẩm rồi mở hồ sơ mới.',
  'dossier.mark-refused': 'Có điểm tự chấm không đúng mức của bộ tiêu chí. Những mức khác anh/chị đã chọn vẫn còn.',
  'dossier.incomplete': ({ criteria, evidence }) => {
    const codes = Array.isArray(criteria) ? (criteria as string[]) : [];
    const parts = [
      codes.length > 0 && `còn ${codes.length} tiêu chí chưa tự chấm xong (${shortList(codes)})`,
      evidence === true && 'chưa có tệp minh chứng nào',
    ].filter(Boolean);
    return `Chưa nộp được: ${parts.join('; ')}. Theo khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg, hồ sơ gồm phiếu tự đánh giá và minh chứng.`;
  },
  'dossier.other-council': 'Hồ sơ này do một Hội đồng khác phụ trách.',
  'dossier.no-province':
    'Đơn vị này không có cấp tỉnh ở trên nên chưa chuyển hồ sơ đi được. Hãy báo quản trị hệ thống.',
  'dossier.not-an-expert':
    'Người này không có vai chuyên gia đang còn hiệu lực. Hãy chọn người khác hoặc nhờ quản trị giao vai trước.',
  'dossier.term-over': 'Ngày hết hạn phải từ hôm nay trở đi.',
  'evidence.criterion-unknown': 'Bộ tiêu chí của hồ sơ không có tiêu chí này. Hãy chọn trong danh sách.',
  'evidence.office-only':
    'Hồ sơ đã nộp nên chủ thể không sửa minh chứng nữa. Nếu cần bổ sung, hãy đề nghị phường trả lại hồ sơ.',
  'evidence.taken-already': 'Giấy này đã có trong hồ sơ rồi.',
  'evidence.paper-superseded': 'Giấy này đã có bản gia hạn. Hãy lấy bản mới trong danh sách.',
  'evidence.paper-without-file':
    'Giấy này mới ghi trong sổ, chưa có tệp. Hãy thêm tệp ở trang giấy tờ của chủ thể trước.',
};

// The page beside the button lists them all.
const shortList = (codes: string[]): string =>
  codes.length > 8 ? `${codes.slice(0, 8).join(', ')}…` : codes.join(', ');

export const dossiersEventSentences: Record<string, Sentence> = {
  'dossiers.follow-producer': 'Hồ sơ theo sản phẩm sang chủ thể đã gộp hoặc kế thừa',
  'dossiers.follow-unit': 'Hồ sơ đang làm chuyển sang đơn vị kế thừa',
  'dossier.open': 'Mở hồ sơ',
  'dossier.mark-self': 'Lưu điểm tự chấm',
  'evidence.attach': 'Thêm tệp minh chứng',
  'evidence.take-from-register': 'Lấy giấy tờ trong sổ làm minh chứng',
  'evidence.place': 'Chỉ chỗ của minh chứng cho tiêu chí',
  'evidence.unplace': 'Bỏ chỗ của minh chứng cho tiêu chí',
  'evidence.remove': 'Gỡ tệp minh chứng',
  'dossier.file': 'Nộp hồ sơ',
  'dossier.receive': 'Tiếp nhận hồ sơ',
  'dossier.return': 'Trả lại hồ sơ để bổ sung',
  'dossier.forward': 'Chuyển hồ sơ lên cấp tỉnh',
  'dossier.withdraw': 'Rút hồ sơ',
  'dossier.assign-expert': 'Giao chuyên gia đọc hồ sơ',
  'dossier.take-to-council': 'Đưa hồ sơ ra Hội đồng',
  'dossier.leave-council': 'Đưa hồ sơ ra khỏi chương trình Hội đồng',
  'dossier.settle': ({ rehearsal }) => (rehearsal ? 'Hội đồng chấm thử nội bộ xong' : 'Hội đồng có kết quả đánh giá'),
};

/** Several small changes as one line of the history. */
export const historyWords = {
  evidence: (count: number) => `Thêm, sửa minh chứng (${count} lần)`,
  marks: (count: number) => `Lưu điểm tự chấm (${count} lần)`,
};

/** A row of the work list: what to do and why. */
export interface WorkWords {
  verb: string;
  detail: string;
  legalReason: string;
  /** Somebody else's turn. */
  waiting: boolean;
}

const turn = (verb: string, detail: string, legalReason = ''): WorkWords => ({
  verb,
  detail,
  legalReason,
  waiting: false,
});
const wait = (detail: string, legalReason = ''): WorkWords => ({ verb: 'Xem', detail, legalReason, waiting: true });

const fifteenDays = 'Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg: 15 ngày làm việc từ khi tiếp nhận';

export const workWords = {
  finish: turn('Soạn tiếp', 'Hồ sơ chưa nộp.', 'Khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg'),
  complete: turn('Bổ sung', 'Phường đã trả lại, cần bổ sung rồi nộp lại.'),
  receive: turn('Tiếp nhận', 'Chủ thể đã nộp, chờ tiếp nhận.', 'Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg'),
  forward: turn('Chuyển cấp tỉnh', 'Đã tiếp nhận, cần kiểm tra rồi chuyển lên cấp tỉnh.', fifteenDays),
  bringToCouncil: turn('Xem', 'Xã đã chuyển lên, chờ đưa ra Hội đồng.', 'Khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg'),
  read: turn('Đọc', 'Được giao đọc đến hết hạn.'),
  awaitCompletion: wait('Đã trả lại, chờ chủ thể bổ sung.'),
  awaitReceipt: wait('Đã nộp, chờ phường tiếp nhận.'),
  awaitForwarding: wait('Phường đang kiểm tra.', fifteenDays),
  awaitProvince: wait('Đã chuyển lên cấp tỉnh.'),
  awaitCouncil: wait('Đang ở Hội đồng.'),
} satisfies Record<string, WorkWords>;
