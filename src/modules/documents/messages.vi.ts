import type { Sentence } from '#platform/messages.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { DocumentsProblemCode } from './problems.ts';
import type { PaperState } from './rules/paper-states.ts';
import type { Capacity } from './rules/signing.ts';

export const paperStateLabels: Record<PaperState, string> = {
  draft: 'Dự thảo',
  submitted: 'Đã trình ký',
  signed: 'Đã ký, chờ cấp số',
  numbered: 'Đã cấp số, chờ phát hành',
  issued: 'Đã phát hành',
  corrected: 'Đã đính chính',
  replaced: 'Đã được thay thế',
  revoked: 'Đã thu hồi',
  discarded: 'Đã bỏ',
};

export const capacityLabels: Record<Capacity, string> = {
  head: 'Người đứng đầu ký (Chủ tịch)',
  deputy: 'KT.: cấp phó ký thay',
  acting: 'Q.: quyền người đứng đầu',
  collective: 'TM.: thay mặt tập thể, người đứng đầu ký',
  'collective-deputy': 'TM. và KT.: thay mặt tập thể, cấp phó ký thay',
  'collective-acting': 'TM. và Q.: thay mặt tập thể, quyền người đứng đầu ký',
  'by-order': 'TL.: thừa lệnh',
  authorised: 'TUQ.: thừa ủy quyền (cần văn bản ủy quyền còn hạn)',
};

export const urgencyLabels: Record<string, string> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  'very-urgent': 'Thượng khẩn',
  express: 'Hỏa tốc',
};

export const numberingLabels: Record<string, string> = {
  entered: 'Văn thư ghi số lấy ở sổ giấy',
  counted: 'Phần mềm cấp số tiếp theo',
};

/** Names of what a paper may lack. */
const missingWords: Record<string, string> = {
  abstract: 'trích yếu',
  body: 'nội dung',
  recipients: 'nơi nhận',
  'signer-name': 'họ tên người ký',
  'signer-position': 'chức vụ người ký',
  'second-name': 'họ tên thư ký',
  grounds: 'căn cứ',
  'ground-blank': 'số, ngày còn để trống trong phần căn cứ',
  authority: 'thẩm quyền ban hành',
  addressees: 'kính gửi',
  members: 'danh sách thành viên',
  'member-names': 'họ tên của thành viên trong danh sách',
};

/** One missing part in words. */
export const missingWord = (part: string): string =>
  part.startsWith('field:')
    ? `ô “${part.slice('field:'.length)}”`
    : part.startsWith('annex:')
      ? `tệp kèm theo “${part.slice('annex:'.length)}”`
      : (missingWords[part] ?? part);

export const documentsProblemSentences: Record<DocumentsProblemCode, Sentence> = {
  'paper.state-forbids': ({ state }) =>
    `Văn bản đang ở trạng thái “${paperStateLabels[state as PaperState] ?? state}” nên không làm được việc này.`,
  'paper.incomplete': ({ missing }) =>
    `Chưa trình được, văn bản còn thiếu: ${(Array.isArray(missing) ? (missing as string[]) : []).map(missingWord).join(', ')}.`,
  'paper.not-the-wards': ({ reason }) => String(reason),
  'paper.ground-needed': ({ ground }) =>
    `Phần căn cứ phải ghi văn bản cho phép ban hành: “${ground}”. Hãy thêm lại rồi làm tiếp.`,
  'paper.template-unknown': 'Không có mẫu văn bản này. Hãy chọn trong danh sách mẫu.',
  'paper.other-council': 'Văn bản này không phải của Hội đồng mà anh/chị tham gia.',
  'paper.other-signer': 'Văn bản này trình người khác ký.',
  'paper.secretary-first': 'Biên bản do thư ký ký trước, chủ tọa ký sau. Thư ký chưa ký.',
  'paper.one-signature': 'Văn bản này chỉ có một chữ ký.',
  'paper.countersigned-already': 'Thư ký đã ký biên bản này.',
  'paper.two-hands': 'Chủ tọa và thư ký phải là hai người. Hãy trả lại dự thảo để ghi đúng người.',
  'paper.signer-role':
    'Vai anh/chị đang dùng không ký được văn bản này theo quyền hạn ghi ở chỗ ký (Điều 13 Nghị định 30/2020/NĐ-CP).',
  'paper.signer-unknown': 'Người ký phải là người đang có vai ở đơn vị.',
  'paper.source-unknown': 'Căn cứ đã chọn không phải văn bản còn hiệu lực trong sổ của đơn vị. Hãy chọn lại.',
  'paper.member-unknown': 'Có thành viên gắn với tài khoản không thuộc đơn vị. Hãy chọn lại hoặc để trống tài khoản.',
  'paper.annex-there': 'Văn bản đã có tệp kèm theo mang tên này.',
  'paper.number-needed': 'Hãy ghi số lấy ở sổ văn bản đi của đơn vị.',
  'paper.number-taken': 'Số này đã cấp cho một văn bản khác trong năm. Hãy xem lại sổ và ghi số khác.',
  'paper.number-passed': ({ next }) =>
    `Số này nhỏ hơn số tiếp theo (${next}) và không nằm trong khoảng trống đã ghi chú. Số được cấp theo thứ tự trong năm (khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP).`,
  'paper.out-of-order': outOfOrderSentence,
  'paper.gap-needs-note': ({ next }) => `Số tiếp theo là ${next}. Muốn bỏ cách số, hãy ghi lý do.`,
  'paper.date-before-last':
    'Ngày ban hành sớm hơn ngày của số đứng trước. Số và ngày đi theo thứ tự thời gian (khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP).',
  'paper.date-impossible': ({ notBefore, today }) =>
    typeof notBefore === 'string'
      ? `Ngày phải từ ${formatDate(notBefore)} đến ${formatDate(String(today))}.`
      : `Ngày không được sau hôm nay, ${formatDate(String(today))}.`,
  'paper.successor-unknown': 'Văn bản đính chính hoặc thay thế phải là một văn bản khác đã phát hành của đơn vị.',
  'series.kind-taken': 'Loại này đang có dãy số đã dùng. Hãy đóng dãy đó trước khi mở dãy mới.',
  'series.in-use': 'Dãy số còn văn bản đã cấp số mà chưa phát hành nên chưa đóng được.',
  'series.gap-unknown': 'Không có khoảng trống này trong dãy số.',
  'incoming.arrival-taken': 'Số đến vừa được dùng. Chưa có gì bị mất; hãy gửi lại.',
  'incoming.registered-already': 'Văn bản này (cùng cơ quan, số và ngày) đã có trong sổ văn bản đến.',
  'authorisation.needed':
    'Ký TUQ. phải có văn bản ủy quyền. Hãy chọn văn bản ủy quyền (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'authorisation.not-in-force': 'Văn bản ủy quyền đã hết hạn, chưa đến hạn hoặc đã chấm dứt nên không ký TUQ. được.',
  'authorisation.kind-not-covered': 'Văn bản ủy quyền không gồm loại văn bản này.',
  'authorisation.other-person':
    'Chỉ người được ủy quyền mới ký TUQ., và không được ủy quyền lại (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'authorisation.term-in-order': 'Thời hạn ủy quyền phải bắt đầu trước khi kết thúc và chưa qua.',
  'authorisation.not-to-oneself': 'Không ủy quyền cho chính mình.',
  'authorisation.not-of-the-unit': 'Người được ủy quyền phải đang giữ vai ở một phòng của đơn vị.',
  'authorisation.no-sub-delegation':
    'Người đang ký thừa ủy quyền không được ủy quyền lại (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP).',
  'authorisation.over': 'Ủy quyền này đã chấm dứt.',
};

export const documentsEventSentences: Record<string, Sentence> = {
  'paper.draft': 'Soạn văn bản mới',
  'paper.edit': 'Sửa dự thảo',
  'paper.submit': 'Trình ký',
  'paper.return': 'Trả lại dự thảo',
  'paper.discard': 'Bỏ dự thảo',
  'paper.countersign': 'Thư ký ký biên bản',
  'paper.sign': 'Ký văn bản',
  'paper.number': ({ number }) => `Cấp số ${number ?? ''}`.trim(),
  'paper.issue': ({ number }) => `Phát hành văn bản ${number ?? ''}`.trim(),
  'paper.attach-scan': 'Thêm tệp đã ký',
  'paper.attach-annex': 'Thêm tệp kèm theo',
  'paper.correct': 'Đính chính văn bản',
  'paper.replace': 'Thay thế văn bản',
  'paper.revoke': 'Thu hồi văn bản',
  'paper.register': ({ number }) => `Vào sổ văn bản ${number ?? ''}`.trim(),
  'papers.follow-unit': 'Dự thảo văn bản chuyển sang đơn vị kế thừa',
  'incoming.register': 'Vào sổ văn bản đến',
  'incoming.edit': 'Sửa văn bản đến',
  'series.open': 'Mở dãy số văn bản',
  'series.close': 'Đóng dãy số văn bản',
  'series.note-gap': 'Ghi lý do khoảng trống số',
  'letterhead.edit': 'Sửa phần đầu văn bản của đơn vị',
  'authorisation.give': 'Ghi văn bản ủy quyền ký',
  'authorisation.revoke': 'Chấm dứt ủy quyền ký',
};

/** Khoản 1 Điều 15 Nghị định 30/2020/NĐ-CP: numbers go up, and so do their days. */
function outOfOrderSentence(place: Record<string, unknown>): string {
  const { sequence, dated, last, beforeSequence, beforeDated, afterSequence, afterDated } = place;
  const day = (value: unknown) => formatDate(String(value));
  const found = [
    typeof last === 'number' && Number(sequence) < last && `số ${sequence} nhỏ hơn số cuối đã cấp trong năm (${last})`,
    beforeDated !== null &&
      String(dated) < String(beforeDated) &&
      `ngày ${day(dated)} sớm hơn ngày của số đứng trước (số ${beforeSequence}, ${day(beforeDated)})`,
    afterDated !== null &&
      String(dated) > String(afterDated) &&
      `ngày ${day(dated)} muộn hơn ngày của số đứng sau (số ${afterSequence}, ${day(afterDated)})`,
  ].filter(Boolean);
  return `Không theo thứ tự của sổ: ${found.join('; ')}. Hãy xem lại; nếu sổ giấy ghi đúng như vậy, đánh dấu xác nhận và ghi lý do.`;
}

/** Several saves of a draft as one line of the history. */
export const editsSentence = (count: number): string => `Sửa dự thảo (${count} lần)`;

/** A row of the work list: what to do and why. */
export interface WorkWords {
  verb: string;
  detail: string;
  legalReason: string;
  /** Somebody else's turn. */
  waiting: boolean;
  /** Only for who drafted it, only for who is asked to sign; absent: for everybody of the role. */
  whose?: 'drafter' | 'signer';
}

const nextWorkingDay = 'Nghị định 30/2020/NĐ-CP, Điều 15 và 18: chậm nhất ngày làm việc tiếp theo sau ngày ký';

export const workWords = {
  finish: { verb: 'Soạn tiếp', detail: 'Dự thảo chưa trình.', legalReason: '', waiting: false, whose: 'drafter' },
  sign: { verb: 'Ký', detail: 'Đã trình, chờ ký.', legalReason: '', waiting: false, whose: 'signer' },
  countersign: {
    verb: 'Ký (thư ký)',
    detail: 'Đã trình, chờ thư ký ký.',
    legalReason: '',
    waiting: false,
  },
  number: { verb: 'Cấp số', detail: 'Đã ký, chờ cấp số.', legalReason: nextWorkingDay, waiting: false },
  issue: { verb: 'Phát hành', detail: 'Đã cấp số, chờ phát hành.', legalReason: nextWorkingDay, waiting: false },
  awaitSignature: { verb: 'Xem', detail: 'Đã trình, chờ ký.', legalReason: '', waiting: true, whose: 'drafter' },
  awaitNumber: { verb: 'Xem', detail: 'Đã ký, chờ văn thư cấp số.', legalReason: '', waiting: true, whose: 'drafter' },
  awaitIssue: {
    verb: 'Xem',
    detail: 'Đã cấp số, chờ văn thư phát hành.',
    legalReason: '',
    waiting: true,
    whose: 'drafter',
  },
} satisfies Record<string, WorkWords>;
