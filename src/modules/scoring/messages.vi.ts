import type { Sentence } from '#platform/messages.ts';
import type { ScoringProblemCode } from './problems.ts';
import type { Seat } from './rules/seat.ts';
import type { ItemState, SessionState } from './rules/session.ts';

const names = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '');

/** What a refusal says. Each says what stands in the way and what to do next. */
export const scoringProblemSentences: Record<ScoringProblemCode, Sentence> = {
  'council.session-open': 'Hội đồng đang họp nên chưa đổi được. Hãy đợi phiên khóa xong.',
  'council.no-chair': 'Hội đồng chưa có Chủ tịch. Hãy cử Chủ tịch trước khi lập phiên.',
  'council-member.one-seat': 'Người này đã có ghế trong Hội đồng.',
  'council-member.one-chair': 'Hội đồng đã có Chủ tịch. Hãy miễn nhiệm trước khi cử người khác.',
  'session.wrong-state': ({ state }) => sessionStateRefusals[state as SessionState] ?? 'Phiên không còn ở bước này.',
  'session.agenda-empty': 'Chưa mở được phiên: chương trình chưa có sản phẩm nào.',
  'session.roll-missing': ({ names: missing }) => `Chưa mở được phiên: chưa điểm danh ${names(missing)}.`,
  'session.items-unsettled': ({ names: left }) =>
    `Chưa khóa được phiên: còn sản phẩm chưa chốt kết quả (${names(left)}). Hãy chốt, hoặc rút khỏi chương trình.`,
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
  'agenda-item.quorum-missing': ({ present, members, percent }) =>
    `Chưa đủ người: ${present}/${members} thành viên có mặt, quy chế đòi ít nhất ${percent}%.`,
  'agenda-item.chair-missing':
    'Chưa có người chủ trì: Chủ tịch vắng và chưa ủy quyền cho ai có mặt. Chủ tịch cần ủy quyền bằng văn bản.',
  'agenda-item.nobody-scores': 'Không còn ai chấm sản phẩm này: mọi thành viên có mặt đều khai có lợi ích liên quan.',
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
  'score-sheet.one-per-member': 'Mỗi thành viên chỉ có một phiếu cho mỗi sản phẩm trong một lượt.',
  'score-sheet.submitted': 'Phiếu này đã gửi. Mỗi lượt chấm chỉ gửi một lần.',
  'score-sheet.not-submitted': 'Phiếu này chưa gửi nên không cần trả lại.',
  'score-sheet.shut-by-interest': 'Phiếu đã đóng vì anh/chị khai có lợi ích liên quan với sản phẩm này.',
  'score-sheet.shut-by-absence': 'Phiếu đang đóng vì anh/chị được ghi là vắng. Hãy báo thư ký điểm danh lại.',
  'score-sheet.earlier-round': 'Đây là phiếu của lượt chấm trước. Hãy mở phiếu của lượt này.',
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
  leastLevelsBy: { conclusion: 'Hội đồng kết luận', 'every-member': 'Mọi thành viên đều đạt' },
  rehearsal: 'Chấm thử nội bộ',
  notScoring: 'không chấm vì có lợi ích liên quan',
  absent: 'vắng mặt',
  councilDecision: (number: string, date: string): string => `Quyết định số ${number} ngày ${date} thành lập Hội đồng`,
  minutesRecipients: (unit: string): string[] => [
    `${unit} (để báo cáo)`,
    'Thành viên Hội đồng',
    'Các chủ thể có sản phẩm',
    'Lưu: VT, HĐ',
  ],
  work: {
    score: (product: string, round: number): string =>
      round > 1 ? `Chấm lại sau thảo luận: ${product}` : `Chấm điểm: ${product}`,
    sheetDetail: (producer: string, session: string, rehearsal: boolean): string =>
      [producer, session, ...(rehearsal ? ['Chấm thử nội bộ'] : [])].join(' · '),
    scoreReason: 'Bộ tiêu chí kiêm phiếu đánh giá, Phụ lục II QĐ 26/2026/QĐ-TTg',
    scoreVerb: 'Chấm',
    session: (title: string, state: 'planned' | 'open'): string =>
      state === 'planned' ? `Chuẩn bị phiên: ${title}` : `Phiên đang họp: ${title}`,
    sessionDetail: (council: string, date: string, rehearsal: boolean): string =>
      [council, `họp ngày ${date}`, ...(rehearsal ? ['Chấm thử nội bộ'] : [])].join(' · '),
    prepareVerb: 'Chuẩn bị',
    boardVerb: 'Xem bảng',
  },
  boardEvent: ({ who, what, product }: { who: string; what: string; product: string }): string =>
    [who === '' ? what : `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`, product]
      .filter((part) => part !== '')
      .join(', '),
};
