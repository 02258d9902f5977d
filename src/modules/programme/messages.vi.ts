import type { Sentence } from '#platform/messages.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { ProgrammeProblemCode } from './problems.ts';
import type { Party } from './rules/party.ts';
import type { PlanColumn } from './rules/plan-columns.ts';
import type { FigureName } from './rules/report-figures.ts';
import type { Period } from './rules/report-period.ts';
import type { TaskState } from './rules/task-states.ts';

export const partyLabels: Record<Party, string> = {
  'economic-office': 'Phòng Kinh tế, Hạ tầng và Đô thị',
  'culture-office': 'Phòng Văn hóa – Xã hội',
  neighbourhoods: 'Các Tổ dân phố',
  'ward-committee': 'UBND phường',
  producers: 'Các chủ thể tham gia Chương trình',
  'inspection-team': 'Đoàn kiểm tra, giám sát liên ngành',
  'records-office': 'Văn thư',
  'one-stop-desk': 'Bộ phận một cửa',
  'all-units': 'Các phòng, ban, đơn vị, tổ dân phố, chủ thể',
};

/** Nobody leads it yet: the plan names none, and no leader has assigned it. */
export const unassigned = 'Chưa giao';

export const taskStateLabels: Record<TaskState, string> = {
  'not-started': 'Chưa làm',
  'under-way': 'Đang làm',
  done: 'Báo xong, chờ xác nhận',
  confirmed: 'Đã xong',
};

export const planStateLabels: Record<'draft' | 'in-force' | 'closed', string> = {
  draft: 'Dự thảo',
  'in-force': 'Đang thực hiện',
  closed: 'Đã kết thúc',
};

/** Who leads, in words: a person, one group, a party, or nobody yet. */
export function leadWords(task: {
  lead: string | null;
  leadPersonName: string | null;
  leadNeighbourhoodName: string | null;
}): string {
  const party =
    task.leadNeighbourhoodName ?? (task.lead === null ? null : (partyLabels[task.lead as Party] ?? task.lead));
  if (party === null) return task.leadPersonName ?? unassigned;
  return task.leadPersonName === null ? party : `${task.leadPersonName}, ${party}`;
}

/** By when, in words: the day; else what the plan says of time; else that it says nothing. */
export function dueWordsOf(task: { due: string | null; dueWords: string; rhythm: string | null }): string {
  if (task.due !== null)
    return task.rhythm === 'monthly' ? `${formatDate(task.due)} (hằng tháng)` : formatDate(task.due);
  return task.dueWords === '' ? 'Chưa có hạn' : sentenceStart(task.dueWords);
}

const sentenceStart = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** `2026-11` → `tháng 11/2026`. */
export const periodWords = (period: Period): string => `tháng ${Number(period.slice(5))}/${period.slice(0, 4)}`;

export const figureLabels: Record<FigureName, string> = {
  'households-told': 'Số hộ được tuyên truyền, vận động',
  registrants: 'Số chủ thể đăng ký tham gia',
  'products-registered': 'Số sản phẩm đăng ký tham gia',
  bulletins: 'Số tin, bài, bản tin loa đã phát',
  'people-trained': 'Số người được tập huấn',
  'premises-inspected': 'Số cơ sở được kiểm tra',
  'dossiers-supported': 'Số hồ sơ được hướng dẫn',
  revenue: 'Doanh thu trong tháng (triệu đồng)',
  workers: 'Số lao động',
};

export const noteKindLabels: Record<string, string> = {
  progress: 'Báo tiến độ',
  comment: 'Ý kiến',
  return: 'Trả lại',
  confirm: 'Xác nhận xong',
};

export const purposeLabels: Record<string, string> = {
  'inspection-team': 'Đoàn kiểm tra',
  'advisory-team': 'Tổ tư vấn giúp việc',
  council: 'Hội đồng đánh giá, phân hạng',
  'steering-committee': 'Ban Chỉ đạo',
  other: 'Khác',
};

export const importFaultWords: Record<string, string> = {
  'text-missing': 'thiếu nội dung nhiệm vụ',
  'text-long': 'nội dung dài quá 4.000 ký tự',
  'section-wrong': 'cột Mục phải là số mục như II.1 hoặc II.2.1',
  'position-wrong': 'cột Thứ tự phải là số nguyên từ 0 đến 2.000',
  'code-twice': 'trùng mục và thứ tự với một dòng ở trên',
  'party-unknown': 'không nhận ra đơn vị',
  'date-wrong': 'ngày chưa đúng, ví dụ 30/06/2027',
  'rhythm-unknown': 'cột Nhịp chỉ nhận "hằng tháng" hoặc "thường xuyên"',
  'same-missing': 'cột Trùng với chỉ tới một nhiệm vụ không có trong tệp',
  'same-chained': 'cột Trùng với chỉ tới một nhiệm vụ cũng đã ghi trùng',
  'words-long': 'có ô dài quá mức',
  'kind-unknown': 'cột Loại chỉ nhận “Nhiệm vụ”, “Mục tiêu” hoặc “Chỉ tiêu”',
  'figure-unknown': 'cột Cách tính của chỉ tiêu phải là “phần trăm”, “số lượng” hoặc “báo cáo”',
  'target-wrong': 'mức của chỉ tiêu phải là số nguyên; tỷ lệ không quá 100; mức nhiều nhất không nhỏ hơn ít nhất',
  'measure-missing': 'chỉ tiêu cần đơn vị tính, như “người”, “điểm”',
};

export const programmeProblemSentences: Record<ProgrammeProblemCode, Sentence> = {
  'plan.year-taken': 'Phường đã có kế hoạch của năm này. Mỗi năm một kế hoạch; hãy mở kế hoạch đó hoặc chọn năm khác.',
  'plan.not-draft':
    'Kế hoạch đã ban hành nên không sửa câu chữ được nữa. Vẫn phân công, báo tiến độ và cho ý kiến được.',
  'plan.still-draft': 'Kế hoạch còn là dự thảo; số và ngày ghi khi ban hành.',
  'plan-import.unreadable':
    'Không đọc được tệp này. Hãy dùng tệp .xlsx theo mẫu, có trang tính “Nhiệm vụ”. Chưa có gì được nạp.',
  'plan-import.empty': 'Tệp không có dòng nhiệm vụ nào nạp được. Chưa có gì được nạp.',
  'plan-import.faulty': 'Tệp còn dòng sai nên chưa nạp gì. Hãy sửa những dòng đó trong tệp rồi tải lên lại.',
  'plan-import.loaded-already': 'Tệp này đã được nạp rồi.',
  'task.state-forbids': ({ state }) =>
    `Nhiệm vụ đang ở trạng thái “${taskStateLabels[state as TaskState] ?? state}” nên không làm được việc này.`,
  'task.counted-elsewhere':
    'Kế hoạch nêu nhiệm vụ này hai lần và chỉ tính một lần. Hãy mở nhiệm vụ được tính để làm việc này.',
  'task.month-to-come': ({ period }) =>
    `Các tháng trước đã báo xong; ${periodWords(String(period))} chưa bắt đầu nên chưa báo được.`,
  'task.person-elsewhere': 'Người này không có vai trò nào ở phường. Hãy chọn trong danh sách.',
  'task.neighbourhood-elsewhere': 'Tổ dân phố này không thuộc phường. Hãy chọn trong danh sách.',
  'task.linked-already': 'Nhiệm vụ này đang thuộc một cặp nêu hai lần. Hãy bỏ liên kết trước.',
  'task.not-linked': 'Nhiệm vụ này không liên kết với nhiệm vụ nào.',
  'task.begun': 'Nhiệm vụ này đã có tiến độ nên không ẩn đi được. Hãy liên kết theo chiều ngược lại.',
  'task.main-unknown':
    'Không có nhiệm vụ mang mã này trong kế hoạch, hoặc nhiệm vụ đó cũng đang được tính ở nơi khác. Chưa liên kết gì.',
  'objectives.unreadable': 'Mỗi mục tiêu một dòng, bắt đầu bằng mã, ví dụ “I.1 Phát triển sản phẩm…”. Chưa lưu gì.',
  'indicator.retired': 'Chỉ tiêu này đã bỏ khỏi kế hoạch. Danh sách cũ vẫn xem được.',
  'indicator.target-impossible': 'Mức của chỉ tiêu chưa hợp lý. Chưa lưu gì.',
  'indicator.from-reports': 'Chỉ tiêu này tính từ sổ báo cáo hằng tháng, không điền tay.',
  'indicator-member.listed-already': 'Tên này đã có trong danh sách của chỉ tiêu.',
  'indicator-member.filled-elsewhere':
    'Dòng này do phần khác của phần mềm ghi vào. Hãy sửa ở nơi đã ghi (lớp tập huấn, điểm bán).',
  'meeting.over': 'Cuộc họp đã kết thúc hoặc đã hủy nên không làm được việc này.',
  'meeting.door-closed': 'Chỉ điểm danh bằng mã từ 60 phút trước giờ họp đến hết ngày họp. Hãy nhờ thư ký ghi giúp.',
  'meeting.no-plan': 'Phường chưa có kế hoạch đang thực hiện nên kết luận chưa thành nhiệm vụ được.',
  'meeting.paper-there': 'Văn bản này đã được soạn. Hãy mở bản thảo đã có để sửa.',
  'meeting-person.invited-already': 'Người này đã có trong danh sách mời.',
  'report-period.to-come': 'Chưa đến tháng này nên chưa mở kỳ báo cáo.',
  'report-period.all-in': 'Mọi đơn vị đã gửi báo cáo, không còn ai để nhắc.',
  'report-period.reminded-today': 'Hôm nay đã nhắc các đơn vị này rồi. Ngày mai có thể nhắc lại.',
  'member-role.given-already': 'Người này trong danh sách đã được giao vai trò.',
  'member-role.not-issued': 'Văn bản này chưa phát hành hoặc không còn hiệu lực nên chưa giao vai trò theo nó được.',
  'member-role.no-council':
    'Phường chưa có Hội đồng nào để Tổ tư vấn giúp việc. Hãy giao vai trò theo quyết định thành lập Hội đồng trước.',
  'member-role.settled': 'Dòng này đã được giao vai trò hoặc đã quyết định không giao.',
  'member-role.no-person': 'Hãy chọn tài khoản của người có tên trong danh sách.',
};

export const programmeEventSentences: Record<string, Sentence> = {
  'plan.load': 'Nạp kế hoạch năm',
  'plan.copy': 'Chép kế hoạch sang năm sau',
  'plan.bring-into-force': 'Ban hành kế hoạch',
  'plan.write-number': 'Ghi số, ngày của kế hoạch',
  'plan-import.read': 'Đọc tệp kế hoạch để nạp',
  'plan-import.load': 'Nạp kế hoạch từ tệp',
  'task.assign': 'Phân công nhiệm vụ',
  'task.edit': 'Sửa câu chữ nhiệm vụ',
  'task.link': 'Liên kết nhiệm vụ kế hoạch nêu hai lần',
  'task.unlink': 'Bỏ liên kết nhiệm vụ',
  'objectives.write': 'Ghi mục tiêu của dự thảo kế hoạch',
  'indicator.add': 'Thêm chỉ tiêu',
  'indicator.edit': 'Sửa chỉ tiêu',
  'indicator.retire': 'Bỏ chỉ tiêu khỏi kế hoạch',
  'programme.follow-producer': 'Báo cáo và chỉ tiêu chuyển theo chủ thể kế thừa',
  'task.report': 'Báo tiến độ nhiệm vụ',
  'task.comment': 'Cho ý kiến về nhiệm vụ',
  'task.confirm': 'Xác nhận nhiệm vụ đã xong',
  'task.return': 'Trả lại nhiệm vụ để làm tiếp',
  'indicator-member.add': 'Thêm tên vào danh sách của chỉ tiêu',
  'indicator-member.mark': 'Ghi kết quả một tên trong danh sách của chỉ tiêu',
  'indicator-member.remove': 'Bỏ một tên khỏi danh sách của chỉ tiêu',
  'meeting.plan': 'Lên lịch cuộc họp',
  'meeting.edit': ({ fields }) =>
    Array.isArray(fields) && fields.some((name) => name === 'startsAt' || name === 'place')
      ? 'Đổi giờ hoặc nơi họp'
      : 'Sửa cuộc họp',
  'meeting.add-person': 'Thêm người vào danh sách mời họp',
  'meeting.invite': 'Soạn giấy mời họp',
  'meeting.take-attendance': 'Ghi điểm danh cuộc họp',
  'meeting.check-in': 'Tự điểm danh ở cửa phòng họp',
  'meeting.conclude': 'Ghi kết luận cuộc họp',
  'meeting.write-minutes': 'Soạn biên bản cuộc họp',
  'meeting.cancel': 'Hủy cuộc họp',
  'report-period.open': 'Mở kỳ báo cáo tháng',
  'report-period.remind': 'Nhắc các đơn vị chưa gửi báo cáo',
  'unit-report.submit': ({ late }) => (late === true ? 'Gửi báo cáo tháng (trễ hạn)' : 'Gửi báo cáo tháng'),
  'member-role.propose': 'Ghi vai trò chờ giao theo danh sách của quyết định',
  'member-role.give': 'Giao vai trò theo danh sách của quyết định',
  'member-role.decline': 'Không giao vai trò cho một người trong danh sách của quyết định',
};

/** Rows of the work list. */
export const workWords = {
  task: { verb: 'Báo tiến độ', place: (code: string) => `Kế hoạch, mục ${code}.` },
  confirm: { verb: 'Xác nhận', detail: 'Đã báo xong, chờ lãnh đạo xác nhận.' },
  report: {
    verb: 'Viết báo cáo',
    title: (period: Period) => `Gửi báo cáo ${periodWords(period)}`,
    detail: 'Gửi về UBND phường qua Phòng Kinh tế, Hạ tầng và Đô thị.',
  },
  chase: {
    verb: 'Xem ai chưa gửi',
    title: (period: Period) => `Tổng hợp báo cáo ${periodWords(period)}`,
    detail: (handedIn: number, of: number) => `${handedIn}/${of} đơn vị đã gửi.`,
  },
  open: { verb: 'Mở kỳ', title: (period: Period) => `Mở kỳ báo cáo ${periodWords(period)}`, detail: 'Chưa mở kỳ.' },
  roles: {
    verb: 'Giao vai trò',
    title: (number: string | null) => `Giao vai trò theo Quyết định ${number ?? ''}`.trim(),
    detail: (count: number) => `${count} người trong danh sách chưa có vai trò trong phần mềm.`,
    reason: 'Mục II.1 và IV.1.2 Kế hoạch',
  },
  monthly: 'Mục V.1 Kế hoạch: trước ngày 25 hằng tháng',
};

/** The letter that asks for a report. */
export const reminderLetter = {
  subject: (period: Period) => `Nhắc gửi báo cáo OCOP ${periodWords(period)}`,
  text: (facts: { name: string; unit: string; period: Period; dueOn: string; link: string }) =>
    `Kính gửi ${facts.name},

Báo cáo kết quả thực hiện Chương trình OCOP ${periodWords(facts.period)} của ${facts.unit} chưa đến UBND phường.
Hạn gửi: hết ngày ${formatDate(facts.dueOn)} (mục V.1 Kế hoạch: trước ngày 25 hằng tháng). Gửi sau hạn vẫn được nhận và ghi là trễ.

Viết và gửi báo cáo tại: ${facts.link}

Phòng Kinh tế, Hạ tầng và Đô thị`,
};

/** The letter to those invited to a meeting that was changed or called off. */
export const meetingLetter = {
  subject: (news: 'changed' | 'cancelled', title: string) =>
    `${news === 'changed' ? 'Thay đổi cuộc họp' : 'Hủy cuộc họp'}: ${title}`,
  text: (facts: {
    name: string;
    news: 'changed' | 'cancelled';
    title: string;
    when: string;
    place: string;
    agenda: string;
    link: string;
  }) =>
    facts.news === 'cancelled'
      ? `Kính gửi ${facts.name},\n\nCuộc họp “${facts.title}” (${facts.when}, ${facts.place}) đã hủy.\n`
      : `Kính gửi ${facts.name},

Cuộc họp anh/chị được mời có thay đổi. Nay là:
${facts.title}
Thời gian: ${facts.when}
Địa điểm: ${facts.place}
${facts.agenda === '' ? '' : `Chương trình:\n${facts.agenda}\n`}
Xem tại: ${facts.link}
`,
};

/** How an indicator is counted, for its form. */
export const indicatorKindLabels: Record<string, string> = {
  percent: 'Tỷ lệ: bao nhiêu phần trăm của danh sách đã đạt',
  count: 'Số lượng: bao nhiêu dòng của danh sách đã đạt',
  reports: 'Báo cáo tháng: tỷ lệ đơn vị gửi đúng hạn',
};

/** Words that papers drafted from a meeting carry. */
export const meetingPaperWords = {
  hour: (time: string) => time.replace(':', ' giờ '),
  day: (date: string) => `ngày ${formatDate(date)}`,
  none: 'Không.',
  guest: (name: string, unit: string) => (unit === '' ? name : `${name}, ${unit}`),
};

/** The parts of a progress bar in words, each with its number in front. */
export const progressWords = {
  total: (count: number) => `${count} việc`,
  done: (count: number) => `${count} xong`,
  underWay: (count: number) => `${count} đang làm`,
  late: (count: number) => `${count} chậm`,
  waiting: (count: number) => `${count} chưa làm`,
  unassigned: (count: number) => `${count} chưa giao`,
  asked: (count: number) => `Mức phải đạt hôm nay: ${count}`,
};

/** Instruments that a task cites and that have ended since, or were made for other years. */
export const endedLawWords: Record<string, string> = {
  'qd-148':
    'Quyết định 148/QĐ-TTg hết hiệu lực từ 21/07/2026. Nay áp dụng Quyết định 26/2026/QĐ-TTg ngày 22/05/2026 (Điều 11, Điều 12).',
  'qd-950': 'Quyết định 950/QĐ-BCT ban hành cho giai đoạn 2023–2025. Hãy kiểm tra văn bản thay thế trước khi áp dụng.',
};

export const reportStandingLabels: Record<'in-time' | 'late' | 'open' | 'missing', string> = {
  'in-time': 'Đã gửi đúng hạn',
  late: 'Đã gửi, trễ hạn',
  open: 'Chưa gửi',
  missing: 'Chưa gửi, quá hạn',
};

/** The section of the plan that holds what meetings concluded. */
export const conclusionSection = 'Kết luận các cuộc họp';

export const meetingStateLabels: Record<string, string> = {
  planned: 'Sắp họp',
  held: 'Đã họp',
  cancelled: 'Đã hủy',
};

/** Headings of a plan as a sheet, and what to write under each. */
export const planColumnHeadings: Record<PlanColumn, string> = {
  section: 'Mục',
  sectionTitle: 'Tên mục',
  position: 'Thứ tự',
  text: 'Nội dung',
  lead: 'Chủ trì',
  cooperating: 'Phối hợp',
  dueOn: 'Hạn',
  rhythm: 'Nhịp',
  output: 'Kết quả cần có',
  sameAs: 'Trùng với',
  rowKind: 'Loại',
  figure: 'Cách tính',
  least: 'Ít nhất',
  most: 'Nhiều nhất',
  measure: 'Đơn vị tính',
};

export const planColumnHints: Record<PlanColumn, string> = {
  section: 'Số mục: II.1, II.2.1, IV.3',
  sectionTitle: 'Tên của mục, chỉ cần ghi ở dòng đầu của mục',
  position: 'Số thứ tự trong mục; bỏ trống nếu mục chỉ có một việc',
  text: 'Nguyên văn nhiệm vụ',
  lead: 'Đơn vị chủ trì, như trong danh sách; bỏ trống là chưa giao',
  cooperating: 'Đơn vị phối hợp, cách nhau bằng dấu chấm phẩy',
  dueOn: 'Ngày hết hạn: 30/06/2027',
  rhythm: 'Hằng tháng (trước ngày 25) hoặc thường xuyên',
  output: 'Sản phẩm phải có',
  sameAs: 'Mã nhiệm vụ đã nêu ở mục khác, ví dụ IV.1.8',
  rowKind: 'Bỏ trống là nhiệm vụ; hoặc ghi Mục tiêu, Chỉ tiêu',
  figure: 'Chỉ tiêu: phần trăm, số lượng, hoặc báo cáo (tỷ lệ báo cáo tháng đúng hạn)',
  least: 'Chỉ tiêu: mức phải đạt, ví dụ 100 (phần trăm) hoặc 1 (điểm)',
  most: 'Chỉ tiêu: mức nhiều nhất, nếu kế hoạch nêu một khoảng',
  measure: 'Chỉ tiêu: người, điểm, lớp… Cột Kết quả cần có ghi danh sách gồm những gì',
};

/** Rows that show how a plan is written as a sheet. */
export const planSample = (names: Record<Party, string>): Record<string, string | number>[] => [
  {
    section: 'I',
    position: 1,
    text: 'Phát triển sản phẩm OCOP có thương hiệu, theo chuỗi giá trị.',
    rowKind: 'Mục tiêu',
  },
  {
    section: 'I.5',
    text: 'Cán bộ quản lý Chương trình được tập huấn',
    output: 'Cán bộ quản lý Chương trình',
    rowKind: 'Chỉ tiêu',
    figure: 'phần trăm',
    least: 100,
    measure: 'người',
  },
  {
    section: 'II.1',
    sectionTitle: 'Xây dựng hệ thống chỉ đạo',
    position: 1,
    text: 'Ban hành kế hoạch năm và phân công cán bộ phụ trách.',
    lead: names['economic-office'],
    dueOn: '31/03/2027',
    output: 'Kế hoạch',
  },
  {
    section: 'V',
    sectionTitle: 'Chế độ báo cáo',
    position: 1,
    text: 'Báo cáo kết quả về UBND phường trước ngày 25 hằng tháng.',
    lead: names['all-units'],
    cooperating: names['economic-office'],
    rhythm: 'Hằng tháng',
  },
];
