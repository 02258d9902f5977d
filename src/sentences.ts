import { documentsEventSentences, documentsProblemSentences } from '#modules/documents/messages.vi.ts';
import { dossiersSubjectNames } from '#modules/dossiers/index.ts';
import { dossiersEventSentences, dossiersProblemSentences } from '#modules/dossiers/messages.vi.ts';
import { installEventKinds, installSubjectNames } from '#modules/identity/index.ts';
import { identityEventSentences, identityProblemSentences } from '#modules/identity/messages.vi.ts';
import { programmeSubjectNames } from '#modules/programme/index.ts';
import { programmeEventSentences, programmeProblemSentences } from '#modules/programme/messages.vi.ts';
import { recognitionSubjectNames } from '#modules/recognition/index.ts';
import { recognitionEventSentences, recognitionProblemSentences } from '#modules/recognition/messages.vi.ts';
import { registrySubjectNames } from '#modules/registry/index.ts';
import { registryEventSentences, registryProblemSentences } from '#modules/registry/messages.vi.ts';
import { regulationEventSentences, regulationProblemSentences } from '#modules/regulation/messages.vi.ts';
import { scoringSubjectNames } from '#modules/scoring/index.ts';
import { scoringEventSentences, scoringProblemSentences } from '#modules/scoring/messages.vi.ts';
import { installSentences } from '#platform/messages.ts';
import { platformSentences } from '#platform/messages.vi.ts';

/** Every Vietnamese sentence of every module, for the process that calls it once. */
export const sentenceTables = [
  platformSentences,
  identityProblemSentences,
  identityEventSentences,
  documentsProblemSentences,
  documentsEventSentences,
  programmeProblemSentences,
  programmeEventSentences,
  regulationProblemSentences,
  regulationEventSentences,
  registryProblemSentences,
  registryEventSentences,
  dossiersProblemSentences,
  dossiersEventSentences,
  scoringProblemSentences,
  scoringEventSentences,
  recognitionProblemSentences,
  recognitionEventSentences,
];

/** What events of the modules above identity are about, for filters and sentences of the history. */
const eventKinds = {
  plan: 'Kế hoạch năm',
  task: 'Nhiệm vụ của kế hoạch',
  indicator: 'Chỉ tiêu',
  meeting: 'Cuộc họp',
  'unit-report': 'Báo cáo tháng',
  'plan-import': 'Tệp kế hoạch',
  producer: 'Chủ thể',
  product: 'Sản phẩm',
  registrant: 'Người đăng ký',
  registrants: 'Danh sách đăng ký',
  import: 'Nhập bảng',
  export: 'Xuất sổ',
  consent: 'Đồng ý công bố',
  'personal-data': 'Dữ liệu cá nhân',
  addresses: 'Địa chỉ cũ',
  'law-pack': 'Gói quy định',
  'working-mode': 'Cách làm việc',
  'unit-setting': 'Thiết lập đơn vị',
  holiday: 'Đợt nghỉ',
  holidays: 'Lịch nghỉ',
  'official-wording': 'Lời văn in',
  dossier: 'Hồ sơ',
  evidence: 'Minh chứng',
  idea: 'Ý tưởng',
  'potential-list': 'Danh mục tiềm năng',
  round: 'Đợt đánh giá',
  council: 'Hội đồng',
  'council-member': 'Thành viên Hội đồng',
  session: 'Phiên chấm',
  agenda: 'Chương trình phiên',
  'agenda-item': 'Hồ sơ trong phiên',
  attendance: 'Điểm danh',
  interest: 'Có liên quan',
  'score-sheet': 'Phiếu chấm',
  'knock-out': 'Đề nghị loại',
  level: 'Kết luận mức',
  'recognition-decision': 'Quyết định công nhận',
  certificate: 'Giấy chứng nhận',
  revocation: 'Thu hồi',
  prize: 'Giải thưởng',
  'prize-norm': 'Mức thưởng',
  'signing-key': 'Khóa ký',
};

export function installMessages(): void {
  installSentences(...sentenceTables);
  installEventKinds(eventKinds);
  installSubjectNames({
    ...programmeSubjectNames,
    ...registrySubjectNames,
    ...dossiersSubjectNames,
    ...scoringSubjectNames,
    ...recognitionSubjectNames,
  });
}
