import type { Sentence } from '#platform/messages.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { formEventSentences, formProblemSentences } from './form-messages.vi.ts';
import { ideaEventSentences, ideaProblemSentences } from './idea-messages.vi.ts';
import { originalEventSentences } from './original-messages.vi.ts';
import type { DossiersProblemCode } from './problems.ts';
import type { AssessmentContentKey } from './rules/assessment.ts';
import type { DossierState } from './rules/dossier-states.ts';
import type { OutcomeKind } from './rules/outcome.ts';

export const dossierStateLabels: Record<DossierState, string> = {
  draft: 'Nháp',
  filed: 'Đã nộp, chờ tiếp nhận',
  refused: 'Từ chối tiếp nhận',
  received: 'Đã tiếp nhận',
  'awaiting-supplement': 'Chờ bổ sung',
  'under-assessment': 'Đang đánh giá',
  assessed: 'Đã có Mẫu 03',
  forwarded: 'Đã gửi tỉnh',
  'returned-by-province': 'Tỉnh trả lại',
  'province-received': 'Tỉnh tiếp nhận',
  'with-advisory-team': 'Tổ tư vấn',
  'awaiting-council': 'Chờ Hội đồng',
  'in-council': 'Đang ở Hội đồng',
  settled: 'Có kết quả',
  'sent-to-centre': 'Gửi trung ương',
  'under-complaint': 'Đang kiến nghị',
  deferred: 'Chuyển đợt',
  withdrawn: 'Đã rút',
  lapsed: 'Đóng do quá hạn',
};

export const outcomeKindLabels: Record<OutcomeKind, string> = {
  'three-four': 'Đạt 3–4 sao',
  'below-three': '1–2 sao, chưa được công nhận',
  'knocked-out': 'Bị loại',
  'to-centre': 'Từ 90 điểm, gửi trung ương',
  five: 'Đạt 5 sao',
};

/** Why a dossier was closed. */
export const endReasonLabels: Record<string, string> = {
  'transition-over': 'Hết hạn chuyển tiếp (khoản 2 Điều 12 QĐ 26/2026/QĐ-TTg)',
};

export const specimenKindLabels: Record<string, string> = {
  received: 'Nhận mẫu',
  refused: 'Không nhận mẫu',
  damaged: 'Mẫu hỏng',
  replaced: 'Đổi mẫu mới',
  'handed-over': 'Giao mẫu cho tỉnh',
};

/** The four contents of Mẫu số 03. */
export const assessmentContentLabels: Record<AssessmentContentKey, string> = {
  materials: 'Nguồn gốc sản phẩm, nguyên liệu địa phương',
  labour: 'Sử dụng lao động địa phương',
  idea: 'Nguồn gốc ý tưởng sản phẩm',
  identity: 'Bản sắc, trí tuệ địa phương',
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
  'dossier.slip-taken': 'Số phiếu vừa được dùng. Chưa có gì bị mất; hãy gửi lại.',
  'dossier.product-code-taken': 'Mã số sản phẩm vừa được dùng. Chưa có gì bị mất; hãy gửi lại.',
  'dossier.no-pack': 'Chưa có bộ tiêu chí nào có hiệu lực vào ngày này nên chưa mở hay nộp được hồ sơ.',
  'dossier.set-outdated':
    'Bộ tiêu chí của sản phẩm không còn hiệu lực vào ngày nộp. Hãy chọn lại bộ tiêu chí cho sản phẩm rồi mở hồ sơ mới.',
  'dossier.set-unchanged': 'Hồ sơ đang dùng đúng bộ tiêu chí này rồi.',
  'dossier.mark-refused': 'Có điểm tự chấm không đúng mức của bộ tiêu chí. Những mức khác anh/chị đã chọn vẫn còn.',
  ...formProblemSentences,
  ...ideaProblemSentences,
  'dossier.paper-expired': ({ papers }) =>
    `Có giấy tờ đã hết hạn: ${Array.isArray(papers) ? papers.join(', ') : ''}. Hãy lấy bản còn hạn trong sổ giấy tờ, hoặc gỡ bản cũ; nếu hồ sơ đã gửi đi, hãy yêu cầu bổ sung trước.`,
  'dossier.other-council': 'Hồ sơ này do một Hội đồng khác phụ trách.',
  'dossier.no-province':
    'Đơn vị này không có cấp tỉnh ở trên nên chưa chuyển hồ sơ đi được. Hãy báo quản trị hệ thống.',
  'dossier.no-centre': 'Hệ thống chưa có đơn vị cấp trung ương nên chưa gửi đi được. Hãy báo quản trị hệ thống.',
  'dossier.no-advisory-team':
    'Đơn vị chưa có Tổ tư vấn nào đang có người, nên giao thì không ai nhận hồ sơ. Lập Hội đồng, rồi nhờ quản trị giao vai Tổ tư vấn ở trang Người dùng; hoặc xếp thẳng hồ sơ chờ Hội đồng.',
  'dossier.province-is-here':
    'Cơ quan tham mưu cấp tỉnh đang dùng hệ thống này nên tự ghi việc tiếp nhận, trả lại hay kết quả. Phường không ghi thay.',
  'dossier.outcome-forbids':
    'Kết quả của hồ sơ không cho làm bước này: chỉ sản phẩm từ 90 điểm mới gửi trung ương, và chỉ khi trung ương chấm dưới 90 điểm tỉnh mới đánh giá lại (khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg).',
  'dossier.result-stays':
    'Hồ sơ đã có kết quả chỉ gửi cấp tỉnh khi Hội đồng phường chấm 3 sao theo văn bản ủy quyền nay đã hết hiệu lực và chưa có quyết định hay dự thảo quyết định nào cho kết quả đó; đã có Mẫu số 03 thì gửi, chưa có thì đánh giá bốn nội dung trước (Điều 4, khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg).',
  'dossier.result-unfit':
    'Kết quả của trung ương chỉ ghi cho hồ sơ đã gửi trung ương (khoản 2 Điều 4 QĐ 26/2026/QĐ-TTg).',
  'dossier.not-lapsing': 'Hồ sơ này không thuộc diện hết hạn chuyển tiếp (khoản 2 Điều 12 QĐ 26/2026/QĐ-TTg).',
  'supplement-request.one-open': 'Hồ sơ đang chờ bổ sung theo một yêu cầu trước.',
  'supplement-request.due-passed': 'Hạn bổ sung phải từ hôm nay trở đi.',
  'assessment.incomplete':
    'Chưa đủ để ban hành báo cáo (Mẫu số 03): cần nhận xét đủ bốn nội dung và ý kiến đề nghị; ý kiến không đề nghị phải nêu lý do. Những gì đã nhập vẫn còn.',
  'assessment.report-unnamed': 'Cần số và ngày của báo cáo (Mẫu số 03) để ghi nhận là đã ban hành.',
  'assessment.report-not-issued':
    'Báo cáo (Mẫu số 03) đang nằm trong sổ văn bản, chưa phát hành. Khi văn thư phát hành, hồ sơ tự chuyển sang “Đã có Mẫu 03”.',
  'assessment.paper-taken': 'Văn bản này đã là báo cáo của một hồ sơ khác.',
  'assessment.drafted-already': 'Báo cáo (Mẫu số 03) của hồ sơ này đã được dự thảo trong sổ văn bản.',
  'site-visit.day-ahead': 'Ngày kiểm tra thực tế không thể ở sau hôm nay.',
  'site-photo.unreadable': 'Không đọc được ảnh này. Hãy chọn ảnh JPG, PNG hoặc WebP khác.',
  'specimen.day-ahead': 'Ngày giao nhận không thể ở sau hôm nay.',
  'specimen.too-many': ({ lot }) => `Lô ${lot} không còn đủ số mẫu nguyên vẹn đó. Hãy xem lại số lượng.`,
  'request-letter.other-unit': 'Một văn bản đề nghị chỉ gồm hồ sơ của một đơn vị.',
  'province-answer.unnamed': 'Cần số và ngày văn bản của tỉnh để ghi lại trả lời.',
  'complaint.one-open': 'Hồ sơ đang có một kiến nghị chưa trả lời.',
  'complaint.none': 'Hồ sơ không có kiến nghị nào để trả lời.',
  'dossier.not-an-expert':
    'Người này không có vai chuyên gia đang còn hiệu lực. Hãy chọn người khác hoặc nhờ quản trị giao vai trước.',
  'dossier.term-over': 'Ngày hết hạn phải từ hôm nay trở đi.',
  'evidence.criterion-unknown': 'Bộ tiêu chí của hồ sơ không có tiêu chí này. Hãy chọn trong danh sách.',
  'evidence.office-only':
    'Hồ sơ đã nộp nên chủ thể không sửa minh chứng nữa. Nếu cần bổ sung, hãy chờ phường yêu cầu bổ sung.',
  'evidence.taken-already': 'Giấy này đã có trong hồ sơ rồi.',
  'evidence.paper-superseded': 'Giấy này đã có bản gia hạn trong sổ. Hãy lấy bản mới trong danh sách.',
  'evidence.paper-without-file':
    'Giấy này mới ghi trong sổ, chưa có tệp. Hãy thêm tệp ở trang giấy tờ của chủ thể trước.',
};

export const dossiersEventSentences: Record<string, Sentence> = {
  'dossiers.follow-producer': 'Hồ sơ theo sản phẩm sang chủ thể đã gộp hoặc kế thừa',
  'dossiers.follow-unit': 'Hồ sơ đang làm chuyển sang đơn vị kế thừa',
  'dossier.open': 'Mở hồ sơ',
  ...formEventSentences,
  ...originalEventSentences,
  ...ideaEventSentences,
  'dossier.mark-self': 'Lưu điểm tự chấm',
  'evidence.attach': 'Thêm tệp minh chứng',
  'evidence.take-from-register': 'Lấy giấy tờ trong sổ làm minh chứng',
  'evidence.place': 'Chỉ chỗ của minh chứng cho tiêu chí',
  'evidence.unplace': 'Bỏ chỗ của minh chứng cho tiêu chí',
  'evidence.remove': 'Gỡ tệp minh chứng',
  'evidence.replace': 'Thay một giấy tờ bằng bản mới, bản cũ vẫn lưu',
  'dossier.file': 'Nộp hồ sơ',
  'dossier.receive': 'Tiếp nhận hồ sơ',
  // Recorded before refusing to receive and asking for a supplement were told apart.
  'dossier.return': 'Trả lại hồ sơ để bổ sung',
  'dossier.change-set': 'Đổi bộ tiêu chí; điểm tự chấm bỏ, minh chứng giữ',
  'evidence.reuse': 'Dùng lại minh chứng của hồ sơ trước',
  'dossier.refuse': 'Từ chối tiếp nhận hồ sơ',
  'dossier.request-supplement': 'Yêu cầu bổ sung hồ sơ',
  'dossier.supplement': 'Đã bổ sung hồ sơ',
  'dossier.drop-supplement': 'Bỏ yêu cầu bổ sung',
  'dossier.start-assessment': 'Bắt đầu đánh giá bốn nội dung',
  'assessment.save': 'Lưu nhận xét bốn nội dung',
  'dossier.issue-assessment': ({ number }) => `Ban hành báo cáo (Mẫu số 03)${number ? ` số ${number}` : ''}`,
  'dossier.reopen-assessment': 'Mở lại việc đánh giá',
  'assessment.draft-report': 'Dự thảo báo cáo (Mẫu số 03)',
  'site-visit.record': 'Ghi lần kiểm tra thực tế',
  'site-photo.add': 'Thêm ảnh kiểm tra thực tế',
  'specimen.record': ({ kind, quantity, lot }) =>
    `${specimenKindLabels[String(kind)] ?? 'Mẫu'}: ${quantity} mẫu, lô ${lot}`,
  'request-letter.draft': 'Dự thảo văn bản đề nghị cấp tỉnh',
  'dossier.take-in': 'Tỉnh tiếp nhận hồ sơ',
  'dossier.send-back': 'Tỉnh trả lại hồ sơ',
  'dossier.to-advisory-team': 'Giao Tổ tư vấn',
  'dossier.queue-for-council': 'Xếp chờ Hội đồng',
  'dossier.defer': ({ round }) => `Chuyển sang ${round ?? 'đợt sau'}`,
  'dossier.resume': 'Tiếp tục hồ sơ đã chuyển đợt',
  'dossier.lapse': 'Đóng hồ sơ do hết hạn chuyển tiếp',
  'dossier.send-to-centre': 'Gửi hồ sơ lên trung ương',
  'dossier.re-evaluate': 'Tổ chức đánh giá lại ở tỉnh',
  'dossier.record-result': 'Ghi kết quả theo văn bản của cấp trên',
  'complaint.file': 'Kiến nghị về kết quả',
  'complaint.answer': ({ upheld }) => (upheld ? 'Chấp nhận kiến nghị' : 'Không chấp nhận kiến nghị'),
  'results-notice.draft': 'Dự thảo thông báo kết quả',
  'complaint-answer.draft': 'Dự thảo văn bản trả lời kiến nghị',
  'result-approval.draft': 'Dự thảo quyết định phê duyệt kết quả',
  'centre-answer.draft': 'Dự thảo công văn thông báo kết quả cấp trung ương',
  'centre-request.draft': 'Dự thảo văn bản đề nghị Trung ương đánh giá',
  'dossier.forward': 'Gửi hồ sơ lên cấp tỉnh',
  'dossier.withdraw': 'Rút hồ sơ',
  'dossier.assign-expert': 'Giao chuyên gia đọc hồ sơ',
  'dossier.take-to-council': 'Đưa hồ sơ ra Hội đồng',
  'dossier.leave-council': 'Đưa hồ sơ ra khỏi chương trình Hội đồng',
  'dossier.recuse-reader': 'Thành viên Hội đồng có liên quan, không xem hồ sơ này nữa',
  'dossier.readmit-reader': 'Thành viên Hội đồng được xem lại hồ sơ',
  'dossier.settle': ({ rehearsal }) => (rehearsal ? 'Hội đồng chấm thử nội bộ xong' : 'Hội đồng có kết quả đánh giá'),
};

/** Several small changes as one line of the history. */
export const historyWords = {
  evidence: (count: number) => `Thêm, sửa minh chứng (${count} lần)`,
  marks: (count: number) => `Lưu điểm tự chấm (${count} lần)`,
  forms: (count: number) => `Viết Mẫu số 01, Mẫu số 02, tự chấm (${count} lần)`,
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
const leftOver =
  'Hội đồng phường chấm 3 sao nhưng văn bản ủy quyền đã hết hiệu lực trước khi có quyết định; cấp tỉnh công nhận (Điều 4 QĐ 26/2026/QĐ-TTg).';
const provinceTakes = 'Khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg';
const centreTakes = 'Khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg';

export const workWords = {
  finish: turn('Soạn tiếp', 'Hồ sơ chưa nộp.', 'Khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg'),
  complete: turn('Sửa, nộp lại', 'Phường từ chối tiếp nhận; sửa theo lý do rồi nộp lại.'),
  supplement: turn('Bổ sung', 'Được yêu cầu bổ sung, có hạn.'),
  receive: turn('Tiếp nhận', 'Chủ thể đã nộp, chờ tiếp nhận.', 'Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg'),
  startAssessment: turn('Đánh giá', 'Đã tiếp nhận, cần đánh giá bốn nội dung (Mẫu số 03).', fifteenDays),
  assess: turn('Đánh giá tiếp', 'Đang đánh giá bốn nội dung, chưa ban hành Mẫu số 03.', fifteenDays),
  forward: turn('Gửi tỉnh', 'Đã có Mẫu số 03, cần gửi tỉnh kèm văn bản đề nghị và mẫu sản phẩm.', fifteenDays),
  assessLeftOver: turn('Đánh giá', leftOver, 'Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg'),
  forwardLeftOver: turn('Gửi tỉnh', leftOver, 'Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg'),
  mendForProvince: turn('Hoàn thiện', 'Tỉnh trả lại; hoàn thiện rồi gửi lại.', provinceTakes),
  takeIn: turn('Tiếp nhận', 'Xã đã gửi lên, chờ tỉnh tiếp nhận.', provinceTakes),
  check: turn('Kiểm tra', 'Đã tiếp nhận; giao Tổ tư vấn hoặc xếp chờ Hội đồng.', provinceTakes),
  advise: turn('Xem', 'Tổ tư vấn đang đánh giá; xếp chờ Hội đồng khi có báo cáo.', provinceTakes),
  bringToCouncil: turn('Xem', 'Chờ đưa ra Hội đồng.', provinceTakes),
  answerComplaint: turn('Trả lời', 'Chủ thể kiến nghị về kết quả.'),
  resume: turn('Tiếp tục', 'Đã chuyển đợt; tiếp tục khi đợt mở.'),
  read: turn('Đọc', 'Được giao đọc đến hết hạn.'),
  awaitCompletion: wait('Đã từ chối tiếp nhận, chờ chủ thể sửa.'),
  awaitSupplement: wait('Chờ bổ sung.'),
  awaitReceipt: wait('Đã nộp, chờ phường tiếp nhận.'),
  awaitAssessment: wait('Phường đang đánh giá.', fifteenDays),
  awaitProvince: wait('Đã gửi tỉnh.', provinceTakes),
  awaitCouncil: wait('Đang ở Hội đồng.'),
  awaitCentre: wait('Đã gửi trung ương.', centreTakes),
  awaitAnswer: wait('Đang chờ trả lời kiến nghị.'),
  awaitRound: wait('Chờ đợt sau.'),
} satisfies Record<string, WorkWords>;

/** Of a dossier that was left for a later round; dates are yyyy-MM-dd. */
export const deferralWords = {
  waits: (round: string, opens: string, lastDay: string) =>
    wait(`Chờ ${round}: mở từ ${formatDate(opens)}, nhận đề nghị đến hết ${formatDate(lastDay)}.`, provinceTakes),
  open: (round: string, lastDay: string) =>
    turn('Tiếp tục', `${round} đang mở, nhận đề nghị đến hết ${formatDate(lastDay)}.`, provinceTakes),
  over: (round: string, lastDay: string) =>
    turn('Tiếp tục', `${round} đã hết nhận đề nghị ngày ${formatDate(lastDay)}; cần đưa vào đợt khác.`, provinceTakes),
  cancelled: (round: string) => turn('Chọn đợt khác', `${round} đã bỏ; tiếp tục hồ sơ rồi chọn đợt khác.`),
};
