import type { Sentence } from '#platform/messages.ts';
import type { RegulationProblemCode } from './problems.ts';
import type { Condition } from './rules/criteria-set.ts';
import type { KnockOutReading } from './rules/knock-out.ts';
import type { MarkFaultKind } from './rules/marks.ts';

/** What a sentence about a mark may mention. `levels` lists the points that the criterion offers. */
interface MarkRow {
  criterion: string;
  levels: string;
  dependsOn: string;
}

type KnockOutRefusal = Extract<KnockOutReading, { ok: false }>['because'];

const markFault: Record<MarkFaultKind, (row: MarkRow) => string> = {
  'unknown-criterion': ({ criterion }) => `tiêu chí ${criterion}: bộ tiêu chí không có tiêu chí này.`,
  'no-such-level': ({ criterion, levels }) => `tiêu chí ${criterion}: không có mức này; các mức là ${levels}.`,
  missing: ({ criterion }) => `tiêu chí ${criterion}: chưa chấm điểm.`,
  'case-needed': ({ criterion }) => `tiêu chí ${criterion}: phải chọn trường hợp TH1 hay TH2.`,
  'depends-on': ({ criterion, dependsOn }) =>
    `tiêu chí ${criterion}: chỉ được trên 0 điểm khi tiêu chí ${dependsOn} trên 0 điểm.`,
};

/** Điều kiện loại, dừng chấm and requirements as Phụ lục II QĐ 26/2026/QĐ-TTg prints them. */
const conditionType: Record<Condition['type'], string> = {
  loai_ho_so: 'Loại hồ sơ',
  loai: 'Loại sản phẩm',
  dung_cham: 'Dừng chấm',
  yeu_cau: 'Yêu cầu',
};

const knockOutRefusal: Record<KnockOutRefusal, (name: string) => string> = {
  'not-a-name': (name) => `điều kiện loại ${name}: không đúng dạng mã bộ/số thứ tự, ví dụ QD26-06/0.`,
  'another-set': (name) => `điều kiện loại ${name}: thuộc bộ tiêu chí khác.`,
  'no-such-condition': (name) => `điều kiện loại ${name}: bộ tiêu chí không có điều kiện này.`,
  'only-a-requirement': (name) => `điều kiện loại ${name}: đây là yêu cầu (yeu_cau), không phải điều kiện loại.`,
};

const competence = 'Điều 4 Quyết định số 26/2026/QĐ-TTg';

/** Why a ward does not recognise by itself; pages and papers say it too. */
const noDelegation = `Phường không công nhận được sản phẩm OCOP: theo ${competence}, Chủ tịch Ủy ban nhân dân cấp tỉnh công nhận 3 sao và 4 sao, Bộ Nông nghiệp và Môi trường công nhận 5 sao. Phường đánh giá bốn nội dung (Mẫu số 03) rồi gửi cấp tỉnh. Muốn phường công nhận 3 sao phải có văn bản phân cấp, ủy quyền còn hiệu lực, ghi ở trang Quy định.`;

export const regulationMessages = {
  noDelegation,
  markFault,
  conditionType,
  knockOutRefusal,
  scoreFile: {
    unknownSet: (code: string, known: string) => `Không có bộ tiêu chí ${code}. Các bộ: ${known}.`,
    notJson: (detail: string) => `Tệp không phải JSON: ${detail}`,
    duplicateKey: (where: string) => `Khóa lặp lại trong tệp: ${where}.`,
    notAnObject: 'Tệp phải là một đối tượng JSON có "members", "knockOuts" và, nếu cần, "conclusion".',
    extraKey: (key: string) => `Khóa không hiểu được: ${key}. Chỉ dùng "members", "knockOuts", "conclusion".`,
    noMembers: '"members" phải là danh sách có ít nhất một phiếu chấm.',
    memberNotAnObject: (number: number) => `Thành viên ${number}: phiếu chấm phải là đối tượng {"mã tiêu chí": điểm}.`,
    member: (number: number, sentence: string) => `Thành viên ${number}, ${sentence}`,
    conclusionNotAnObject: '"conclusion" phải là đối tượng {"mã tiêu chí": điểm}.',
    conclusion: (sentence: string) => `Kết luận của Hội đồng, ${sentence}`,
    notAMark: (criterion: string, given: string) =>
      `tiêu chí ${criterion}: ${given} không phải điểm của một mức (số nguyên, hoặc {"case":"TH1","points":…}).`,
    knockOutsNotAList: '"knockOuts" phải là danh sách tên điều kiện loại, ví dụ ["QD26-06/0"].',
    knockOut: (sentence: string) => `"knockOuts", ${sentence}`,
    repeatedKnockOut: (name: string) => `điều kiện loại ${name}: ghi hai lần.`,
  },
  scoreCommand: {
    usage: 'Cách dùng: npm run -s cli -- score --set QD26-06 --marks TỆP.json',
    unreadable: (file: string, detail: string) => `Không đọc được tệp ${file}: ${detail}`,
    refused: (file: string) => `Tệp ${file} không được chấp nhận:`,
  },
};

export const regulationProblemSentences: Record<RegulationProblemCode, Sentence> = {
  'working-mode.term-in-order': 'Ngày hết hạn của văn bản phân cấp, ủy quyền phải từ ngày bắt đầu trở đi.',
  'working-mode.dated-before-term':
    'Văn bản phân cấp, ủy quyền phải được ký trước hoặc trong ngày bắt đầu có hiệu lực.',
  'working-mode.term-passed': 'Văn bản phân cấp, ủy quyền đã hết hạn nên không dùng để đổi cách làm việc được.',
  'working-mode.term-overlaps':
    'Đơn vị đã có văn bản phân cấp, ủy quyền trong thời gian này. Hãy trở về cách A trước, hoặc ghi thời hạn nối tiếp.',
  'working-mode.wards-only': 'Chỉ phường, xã mới chọn cách làm việc; cấp tỉnh và trung ương công nhận theo thẩm quyền.',
  'working-mode.over': 'Phân cấp, ủy quyền này đã hết hạn hoặc đã trả lại.',
  'ward-recognition.no-delegation': noDelegation,
  'ward-recognition.three-stars-only': 'Văn bản phân cấp, ủy quyền chỉ cho phường công nhận sản phẩm đạt 3 sao.',
  'ward-recognition.goes-to-province': `Điểm trung bình từ 70 trở lên: hồ sơ vẫn phải gửi cấp tỉnh đánh giá, công nhận (${competence}).`,
  'law-pack.faulty': 'Gói quy định chưa nạp được, còn lỗi ghi ở dưới. Chưa có gì thay đổi.',
  'law-pack.keepers-only':
    'Quy định và lịch nghỉ dùng chung cho mọi đơn vị; việc này của quản trị cấp cao nhất trong hệ thống.',
  'official-wording.faulty': 'Lời văn chưa nạp được, còn lỗi ghi ở dưới. Chưa có gì thay đổi.',
  'holiday.days-in-order': 'Ngày cuối của đợt nghỉ phải từ ngày đầu trở đi.',
  'holiday.too-long': 'Một đợt nghỉ không dài quá 31 ngày. Hãy xem lại hai ngày đã ghi.',
  'holiday.listed-already': 'Đợt nghỉ này (cùng ngày, cùng tên) đã có trong lịch.',
  'holiday.make-up-day-wrong': 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật và nằm ngoài đợt nghỉ.',
};

export const regulationEventSentences: Record<string, Sentence> = {
  'law-pack.load': 'Nạp gói quy định và các bộ tiêu chí',
  'law-pack.import': ({ subject }) => `Nạp gói quy định ${subject ?? ''}`.trim(),
  'holidays.load': 'Nạp lịch nghỉ ban đầu',
  'holiday.add': 'Thêm đợt nghỉ',
  'holiday.edit': 'Sửa đợt nghỉ',
  'holiday.switch': ({ active }) => (active ? 'Bật đợt nghỉ' : 'Tắt đợt nghỉ'),
  'official-wording.load': 'Nạp lời văn của bản Công báo',
  'working-mode.delegate': ({ number }) => `Ghi văn bản phân cấp, ủy quyền ${number ?? ''}`.trim(),
  'working-mode.return': 'Trả lại phân cấp, trở về cách A',
  'unit-setting.write': 'Đổi thiết lập của đơn vị',
};
