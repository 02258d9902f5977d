import type { Sentence } from '#platform/messages.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { withinSentence } from '#standards/vietnam/unit-name.ts';
import type { ScoringProblemCode } from './problems.ts';
import type { AdvicePart } from './rules/advice.ts';
import type { HintKind } from './rules/conflict-of-interest.ts';
import type { LeastLevelsBy } from './rules/council-rules.ts';
import type { Seat } from './rules/seat.ts';
import type { ItemState, SessionState } from './rules/session.ts';
import type { SessionKind } from './rules/written-opinion.ts';

const names = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** What a refusal says. Each says what stands in the way and what to do next. */
export const scoringProblemSentences: Record<ScoringProblemCode, Sentence> = {
  'council.session-open': 'Hội đồng đang họp nên chưa đổi được. Hãy đợi phiên khóa xong.',
  'council.term-in-order': 'Ngày cuối nhiệm kỳ phải sau ngày đầu.',
  'council.paper-not-issued': 'Hãy chọn một quyết định đã phát hành của đơn vị, hoặc để trống.',
  'council.out-of-term': ({ until }) =>
    `Ngày này ngoài nhiệm kỳ của Hội đồng${until ? ` (đến hết ${formatDate(String(until))})` : ''}. Cần quyết định thành lập mới trước khi họp.`,
  'council.no-chair': 'Hội đồng chưa có Chủ tịch. Hãy cử Chủ tịch trước khi lập phiên.',
  'council-member.one-seat': 'Người này đã có ghế trong Hội đồng.',
  'council-member.one-chair': 'Hội đồng đã có Chủ tịch. Hãy miễn nhiệm trước khi cử người khác.',
  'session.wrong-state': ({ state }) => sessionStateRefusals[state as SessionState] ?? 'Phiên không còn ở bước này.',
  'session.agenda-empty': 'Chưa mở được phiên: chương trình chưa có sản phẩm nào.',
  'session.roll-missing': ({ names: missing }) => `Chưa mở được phiên: chưa điểm danh ${names(missing)}.`,
  'session.papers-expired': ({ products }) =>
    `Chưa mở được phiên: có giấy tờ hết hạn sau khi nộp hồ sơ (${Array.isArray(products) ? products.join('; ') : ''}). Hãy rút sản phẩm khỏi chương trình để nơi giữ hồ sơ yêu cầu chủ thể bổ sung.`,
  'session.items-unsettled': ({ names: left }) =>
    `Chưa khóa được phiên: còn sản phẩm chưa chốt kết quả (${names(left)}). Hãy chốt, hoặc rút khỏi chương trình.`,
  'session.deadline-needed': 'Lấy ý kiến bằng văn bản phải có hạn trả lời.',
  'session.deadline-passed': 'Hạn trả lời phải từ hôm nay trở đi.',
  'session.not-written': 'Phiên này họp trực tiếp, không lấy ý kiến bằng văn bản.',
  'session.nobody-to-invite': 'Phiên lấy ý kiến bằng văn bản không họp nên không có giấy mời.',
  'session.invitation-there': 'Phiên này đã có giấy mời. Muốn soạn lại thì bỏ dự thảo hoặc thu hồi giấy mời cũ trước.',
  'session.without-roll': 'Phiên lấy ý kiến bằng văn bản không điểm danh. Muốn họp thì chuyển thành phiên họp trước.',
  'chair.only': 'Chỉ người chủ trì phiên làm được việc này.',
  'chair.only-the-chair': 'Chỉ Chủ tịch Hội đồng ủy quyền được người chủ trì.',
  'chair.not-a-member': 'Chỉ ủy quyền được cho Phó Chủ tịch hoặc ủy viên đang trong Hội đồng.',
  'chair.paper-needed': 'Ủy quyền chủ trì phải có văn bản. Hãy ghi số và ngày của văn bản.',
  'session-keeper.only': 'Chỉ thư ký hoặc người chủ trì phiên làm được việc này.',
  'scoring-seat.only': 'Chỉ thành viên chấm điểm của Hội đồng làm được việc này; thư ký không chấm.',
  'member.not-present': 'Anh/chị chưa được điểm danh có mặt. Hãy báo thư ký.',
  'attendance.member-twice': 'Có người được điểm danh hai lần. Hãy tải lại trang rồi điểm danh lại.',
  'attendance.not-a-member': 'Có người không phải thành viên Hội đồng này.',
  'agenda.editors-only': 'Chỉ thư ký hoặc Chủ tịch Hội đồng sửa được chương trình.',
  'agenda-item.dossier-once': 'Hồ sơ này đã có trong chương trình của phiên.',
  'agenda-item.position-taken': 'Thứ tự này vừa có sản phẩm khác. Hãy tải lại trang.',
  'agenda-item.wrong-state': ({ state }) => itemStateRefusals[state as ItemState] ?? 'Sản phẩm không còn ở bước này.',
  'agenda-item.quorum-missing': ({ present, members, percent, needed }) =>
    `Chưa đủ người: có mặt ${present}/${members} thành viên, cần ít nhất ${needed} (quy chế đòi ${percent}%). Hãy đợi đủ người rồi điểm danh lại.`,
  'agenda-item.chair-missing':
    'Chưa có người chủ trì: Chủ tịch vắng và chưa ủy quyền cho ai có mặt. Chủ tịch cần ủy quyền bằng văn bản.',
  'agenda-item.nobody-scores': 'Không còn ai chấm sản phẩm này: mọi thành viên có mặt đều khai có lợi ích liên quan.',
  'agenda-item.meeting-only':
    'Chỉ lấy ý kiến bằng văn bản cho hồ sơ đánh giá lại (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg); hồ sơ này phải đưa ra họp.',
  'agenda-item.discuss-in-meeting':
    'Đang lấy ý kiến bằng văn bản nên chưa thảo luận được. Ý kiến khác nhau nhiều thì chuyển thành phiên họp.',
  'agenda-item.hints-open': ({ names: open }) =>
    `Chưa mở được: có dấu hiệu liên quan chưa xử lý của ${names(open)}. Từng người khai, hoặc Chủ tịch bỏ qua có lý do.`,
  'agenda-item.papers-expired': ({ papers }) =>
    `Chưa mở được: giấy tờ hết hạn sau khi nộp hồ sơ (${names(papers)}). Hãy rút sản phẩm khỏi chương trình để nơi giữ hồ sơ yêu cầu chủ thể bổ sung.`,
  'agenda-item.answers-missing': ({ present, members, percent }) =>
    `Chưa đủ ý kiến: ${present}/${members} thành viên đã trả lời, quy chế đòi ít nhất ${percent}% và có Chủ tịch. Hãy gia hạn, hoặc chuyển thành phiên họp.`,
  'agenda-item.deadline-running': ({ until }) =>
    `Còn phiếu chưa gửi và hạn trả lời đến hết ${formatDate(String(until))}. Hãy đợi hết hạn.`,
  'agenda-item.sheets-missing': ({ count, names: missing }) =>
    `Chưa kết thúc chấm được: còn ${count} phiếu chưa gửi (${names(missing)}). Hãy đợi, hoặc ghi lý do cho từng người.`,
  'agenda-item.no-sheet': 'Chưa có phiếu nào được gửi nên chưa kết thúc chấm được.',
  'agenda-item.spread-over-limit': ({ limit }) =>
    `Điểm chênh nhau quá ${limit} điểm. Hãy mở thảo luận để các thành viên cho điểm lại.`,
  'agenda-item.discussion-reason-needed': ({ limit }) =>
    `Điểm không chênh quá ${limit} điểm, nên muốn chấm lại phải ghi lý do.`,
  'agenda-item.knock-outs-open': 'Chưa chốt được: còn đề nghị loại chưa kết luận.',
  'interest.declared-once': 'Anh/chị đã khai lợi ích liên quan với sản phẩm này.',
  'interest.dismissed': 'Chủ trì đã xem xét và kết luận không có lợi ích liên quan. Hãy trao đổi lại với chủ trì.',
  'interest.sheet-submitted':
    'Phiếu đã gửi nên chưa khai được. Hãy báo chủ trì trả phiếu lại, rồi khai lợi ích liên quan.',
  'interest.holds': 'Anh/chị đã khai có lợi ích liên quan nên không chấm, không biểu quyết sản phẩm này.',
  'conflict-hint.own':
    'Dấu hiệu liên quan của chính mình thì không tự bỏ qua được. Hãy khai, hoặc ủy quyền chủ trì để người được ủy quyền xem xét.',
  'conflict-hint.none': 'Không còn dấu hiệu liên quan nào chờ xử lý.',
  'score-sheet.one-per-member': 'Mỗi thành viên chỉ có một phiếu cho mỗi sản phẩm trong một lượt.',
  'score-sheet.submitted': 'Phiếu này đã gửi. Mỗi lượt chấm chỉ gửi một lần.',
  'score-sheet.not-submitted': 'Phiếu này chưa gửi nên không cần trả lại.',
  'score-sheet.shut-by-interest': 'Phiếu đã đóng vì anh/chị khai có lợi ích liên quan với sản phẩm này.',
  'score-sheet.shut-by-absence': 'Phiếu đang đóng vì anh/chị được ghi là vắng. Hãy báo thư ký điểm danh lại.',
  'score-sheet.earlier-round': 'Đây là phiếu của lượt chấm trước. Hãy mở phiếu của lượt này.',
  'score-sheet.deadline-over': ({ until }) =>
    `Đã quá hạn trả lời (${formatDate(String(until))}). Hãy báo Chủ tịch Hội đồng gia hạn.`,
  'score-sheet.incomplete': ({ count }) =>
    `Chưa gửi được: còn ${count} tiêu chí cần xem lại. Những gì đã chấm vẫn còn nguyên.`,
  'draft-mark.no-such-level': ({ criterion }) => `Tiêu chí ${criterion} không có mức này.`,
  'draft-mark.changed': ({ criterion }) => `Tiêu chí ${criterion} vừa được lưu từ máy khác. Hãy chọn bản muốn giữ.`,
  'knock-out.unknown': ({ condition }) => `Bộ tiêu chí không có điều kiện loại ${condition}.`,
  'knock-out.reason-needed': 'Đề nghị loại phải có lý do.',
  'knock-out.proposed-once': 'Anh/chị đã đề nghị điều kiện này rồi.',
  'knock-out.concluded': 'Hội đồng đã kết luận điều kiện này.',
  'knock-out.no-votes': 'Chưa có ai biểu quyết tán thành hay không tán thành.',
  'knock-out.chair-needed': 'Số phiếu ngang nhau và người chủ trì chưa biểu quyết. Hãy biểu quyết rồi kết luận.',
  'level.no-such-level': ({ criterion }) => `Tiêu chí ${criterion} không có mức này.`,
  'level.every-member':
    'Theo quy chế của Hội đồng, mức tối thiểu xét theo phiếu của từng thành viên, không kết luận chung.',
  'level.average': 'Theo quy chế của Hội đồng, mức tối thiểu xét theo điểm trung bình, không kết luận chung.',
  'advice.not-yours': 'Việc này là của Tổ tư vấn hoặc chuyên gia được giao hồ sơ.',
  'advice.dossier-elsewhere': 'Hồ sơ không còn ở bước này nên không ghi thêm được.',
  'review.one-per-person': 'Anh/chị đã có phiếu nhận xét cho hồ sơ này.',
  'review.submitted': 'Phiếu nhận xét đã gửi, không sửa được nữa.',
  'review.incomplete': ({ count }) =>
    `Chưa gửi được: còn ${count} tiêu chí chưa có mức đề xuất. Những gì đã ghi vẫn còn nguyên.`,
  'review.no-such-level': ({ criterion }) => `Tiêu chí ${criterion} không có mức này.`,
  'survey.in-future': 'Ngày khảo sát không thể ở sau hôm nay.',
  'survey-photo.unreadable': 'Không đọc được ảnh này. Hãy gửi ảnh JPG, PNG hoặc WebP.',
  'survey-photo.too-many': ({ most }) => `Mỗi biên bản khảo sát nhận tối đa ${most} ảnh.`,
  'extra-test.answered': 'Kiểm nghiệm này đã có kết quả.',
  'advisory-report.tests-open': 'Còn kiểm nghiệm bổ sung chưa có kết quả. Hãy ghi kết quả trước khi báo cáo.',
};

const sessionStateRefusals: Record<SessionState, string> = {
  planned: 'Phiên chưa mở.',
  open: 'Phiên đang họp.',
  closed: 'Phiên đã khóa, không thay đổi được nữa.',
};

const itemStateRefusals: Record<ItemState, string> = {
  waiting: 'Chủ trì chưa mở sản phẩm này.',
  open: 'Sản phẩm này đang được chấm.',
  discussion: 'Sản phẩm này đang được chấm lại sau thảo luận.',
  closed: 'Sản phẩm này đã kết thúc chấm.',
  settled: 'Sản phẩm này đã chốt kết quả.',
};

export const scoringEventSentences: Record<string, Sentence> = {
  'councils.follow-unit': 'Hội đồng và phiên chưa đóng chuyển sang đơn vị kế thừa',
  'council.establish': 'Lập Hội đồng',
  'council-member.appoint': 'Cử thành viên Hội đồng',
  'council-member.dismiss': 'Miễn nhiệm thành viên Hội đồng',
  'council.set-rules': 'Đổi quy chế chấm của Hội đồng',
  'session.plan': 'Lập phiên chấm',
  'session.open': 'Mở phiên',
  'session.close': 'Khóa phiên',
  'agenda.add': 'Đưa sản phẩm vào chương trình',
  'agenda.remove': 'Rút sản phẩm khỏi chương trình',
  'agenda.move': 'Đổi thứ tự chương trình',
  'attendance.record': 'Điểm danh',
  'chair.authorise': 'Ủy quyền chủ trì',
  'agenda-item.open': 'Mở chấm sản phẩm',
  'agenda-item.discuss': 'Mở thảo luận, chấm lượt hai',
  'agenda-item.close': 'Kết thúc chấm sản phẩm',
  'agenda-item.reopen': 'Mở chấm lại sản phẩm',
  'agenda-item.settle': 'Chốt kết quả sản phẩm',
  'interest.declare': 'Khai lợi ích liên quan, không chấm',
  'interest.dismiss': 'Kết luận không có lợi ích liên quan',
  'score-sheet.submit': 'Gửi phiếu chấm',
  'score-sheet.return': 'Trả lại phiếu chấm',
  'knock-out.propose': 'Đề nghị loại',
  'knock-out.vote': 'Biểu quyết đề nghị loại',
  'knock-out.conclude': 'Kết luận đề nghị loại',
  'level.conclude': 'Kết luận mức tối thiểu',
  'council.set-term': 'Đổi quyết định, nhiệm kỳ của Hội đồng',
  'council-member.describe': 'Ghi nơi công tác, nơi ở của thành viên Hội đồng',
  'session.turn-into-meeting': 'Chuyển lấy ý kiến bằng văn bản thành phiên họp',
  'session.extend-answers': 'Gia hạn trả lời ý kiến bằng văn bản',
  'session-invitation.draft': 'Soạn giấy mời họp Hội đồng',
  'conflict-hint.dismiss': 'Bỏ qua dấu hiệu liên quan, có lý do',
  'review.save': 'Lưu phiếu nhận xét',
  'review.submit': 'Gửi phiếu nhận xét',
  'survey.record': 'Ghi biên bản khảo sát cơ sở',
  'survey.add-photo': 'Thêm ảnh khảo sát',
  'extra-test.request': 'Đề nghị kiểm nghiệm bổ sung',
  'extra-test.answer': 'Ghi kết quả kiểm nghiệm bổ sung',
  'advisory-report.submit': 'Gửi báo cáo của Tổ tư vấn cho Chủ tịch Hội đồng',
};

export const scoringLabels = {
  seat: { chair: 'Chủ tịch', deputy: 'Phó Chủ tịch', member: 'Ủy viên', secretary: 'Thư ký' } satisfies Record<
    Seat,
    string
  >,
  /** Short enough for a column head. */
  seatShort: { chair: 'Chủ tịch', deputy: 'Phó CT', member: 'Ủy viên', secretary: 'Thư ký' } satisfies Record<
    Seat,
    string
  >,
  sessionState: { planned: 'Chưa mở', open: 'Đang họp', closed: 'Đã khóa' } satisfies Record<SessionState, string>,
  itemState: {
    waiting: 'Chưa mở',
    open: 'Đang chấm',
    discussion: 'Chấm lại sau thảo luận',
    closed: 'Đã kết thúc chấm',
    settled: 'Đã chốt',
  } satisfies Record<ItemState, string>,
  leastLevelsBy: {
    conclusion: 'Hội đồng kết luận',
    'every-member': 'Mọi thành viên đều đạt',
    average: 'Điểm trung bình của các thành viên',
  } satisfies Record<LeastLevelsBy, string>,
  sessionKind: { meeting: 'Họp', written: 'Lấy ý kiến bằng văn bản' } satisfies Record<SessionKind, string>,
  hintKind: {
    represents: 'đang hoặc đã đại diện cho chủ thể',
    'same-family': 'cùng họ và cùng địa chỉ với người đại diện',
    shareholder: 'có vốn góp, cổ phần ở chủ thể',
    supplier: 'cung cấp cho chủ thể',
    buyer: 'mua hàng của chủ thể',
    'wrote-dossier': 'đã lập hoặc ghi vào hồ sơ này',
    'advised-dossier': 'đã được giao tư vấn hồ sơ này',
    'same-unit': 'công tác tại chủ thể',
  } satisfies Record<HintKind, string>,
  /** What a report stands without: `chưa có phiếu nhận xét, chưa khảo sát cơ sở`. */
  lacking: (parts: readonly AdvicePart[]): string =>
    parts.map((part) => (part === 'review' ? 'chưa có phiếu nhận xét' : 'chưa khảo sát cơ sở')).join(', '),
  /** Said in the report itself, so that the council knows what it stands on. */
  bareReport: (parts: readonly AdvicePart[]): string =>
    `Lưu ý: khi lập báo cáo này ${scoringLabels.lacking(parts)} (khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg).`,
  helperBody: { 'advisory-team': 'Tổ tư vấn', 'assisting-team': 'Tổ giúp việc' },
  reviewerRole: { expert: 'Chuyên gia', 'advisory-team': 'Thành viên' },
  rehearsal: 'Chấm thử nội bộ',
  notScoring: 'không chấm vì có lợi ích liên quan',
  declaredBefore: 'Đã khai lợi ích liên quan với hồ sơ này từ trước.',
  absent: 'vắng mặt',
  noAnswer: 'không trả lời trong hạn',
  /** The decision of a law pack, with what it is about (Phụ lục I Nghị định 30/2020/NĐ-CP, Mục II.6.b). */
  instrument: (title: string): string =>
    title.startsWith('Quyết định')
      ? `${title} ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm OCOP`
      : title,
  /** `date` in words: `ngày 01 tháng 9 năm 2026`. */
  councilDecision: (number: string, date: string): string =>
    `Quyết định số ${number} ${date} về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP`,
  minutesRecipients: (unit: string): string[] => [
    `Ủy ban nhân dân ${withinSentence(unit)} (để báo cáo)`,
    'Thành viên Hội đồng',
    'Các chủ thể có sản phẩm',
    'Lưu: VT, HĐ',
  ],
  work: {
    score: (product: string, round: number, written: boolean): string => {
      if (round > 1) return `Chấm lại sau thảo luận: ${product}`;
      return written ? `Cho ý kiến bằng văn bản: ${product}` : `Chấm điểm: ${product}`;
    },
    sheetDetail: (producer: string, session: string, rehearsal: boolean): string =>
      [producer, session, ...(rehearsal ? ['Chấm thử nội bộ'] : [])].join(' · '),
    scoreReason: 'Bộ tiêu chí kiêm phiếu đánh giá, Phụ lục II QĐ 26/2026/QĐ-TTg',
    scoreVerb: 'Chấm',
    vote: (product: string): string => `Biểu quyết đề nghị loại: ${product}`,
    voteVerb: 'Biểu quyết',
    session: (title: string, state: 'planned' | 'open'): string =>
      state === 'planned' ? `Chuẩn bị phiên: ${title}` : `Phiên đang họp: ${title}`,
    sessionDetail: (council: string, date: string, rehearsal: boolean): string =>
      [council, `họp ngày ${date}`, ...(rehearsal ? ['Chấm thử nội bộ'] : [])].join(' · '),
    hints: (title: string): string => `Xử lý dấu hiệu liên quan trước phiên: ${title}`,
    hintsDetail: (members: string[], date: string): string => `${members.join(', ')} · họp ngày ${date}`,
    hintsVerb: 'Xem dấu hiệu',
    agenda: (count: number, planned: boolean): string =>
      planned ? `Đưa vào chương trình: ${count} hồ sơ chờ Hội đồng` : `Lập phiên cho ${count} hồ sơ chờ Hội đồng`,
    /** A few names, then how many more. */
    agendaDetail: (products: string[]): string =>
      products.length > 4
        ? `${products.slice(0, 3).join(', ')} và ${products.length - 3} hồ sơ khác`
        : products.join(', '),
    agendaReason: 'Hội đồng đánh giá, phân hạng: khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg',
    planVerb: 'Lập phiên',
    agendaVerb: 'Đưa vào phiên',
    review: (product: string, begun: boolean): string =>
      begun ? `Viết tiếp nhận xét: ${product}` : `Nhận xét hồ sơ: ${product}`,
    reviewReason: 'Tổ tư vấn, chuyên gia: khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg',
    reviewVerb: 'Nhận xét',
    prepareVerb: 'Chuẩn bị',
    boardVerb: 'Xem bảng',
  },
  boardEvent: ({ who, what, product }: { who: string; what: string; product: string }): string =>
    [who === '' ? what : `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`, product]
      .filter((part) => part !== '')
      .join(', '),
};
