import type { Sentence } from '#platform/messages.ts';

/** Refusals of the lists that come in and go out, of merging, succession and consent. */
export const listProblemSentences = {
  'producer.closed': 'Chủ thể này đã khép sổ (đã gộp hoặc đã có chủ thể kế thừa). Hãy làm trên chủ thể hiện nay.',
  'producer.registered-already': 'Chủ thể này đã có đăng ký kinh doanh trong sổ.',
  'producer.merge-itself': 'Hai bản ghi phải khác nhau thì mới gộp được.',
  'producer-succession.recorded-already': 'Việc kế thừa giữa hai chủ thể này đã được ghi.',
  'producer-succession.itself': 'Chủ thể kế thừa phải khác chủ thể cũ.',
  'registrant.phone-with-consent': 'Chỉ ghi số điện thoại khi người đăng ký đồng ý cho phường liên hệ.',
  'registrant.listed-already': 'Số điện thoại này đã có trong danh sách đang mở của tổ.',
  'registrant.state-forbids':
    'Dòng này đang ở bước khác nên chưa làm được việc ấy. Hãy tải lại trang để xem bước hiện nay.',
  'registrant.none-to-send': 'Chưa có dòng nào chờ gửi.',
  'import.unreadable': 'Không đọc được bảng tính này. Hãy lưu lại thành tệp .xlsx rồi gửi lại, hoặc dùng tệp mẫu.',
  'import.columns-missing': ({ columns }) => `Bảng thiếu cột: ${columns}. Hãy dùng tệp mẫu và giữ nguyên dòng tiêu đề.`,
  'import.too-many-rows': ({ limit }) => `Bảng có quá ${limit} dòng. Hãy chia thành nhiều tệp.`,
  'import.state-forbids': 'Lần nhập này đã sang bước khác. Hãy tải lại trang để xem bước hiện nay.',
  'import.nothing-good': 'Không có dòng nào dùng được để nhập.',
  'import.row-refused': ({ row, reason }) => `Dòng ${row}: ${reason} Chưa dòng nào được nhập.`,
  'export.running': 'Đang có một bảng của anh/chị được tạo. Hãy đợi bảng ấy xong.',
  'consent.proof-needed': 'Cần tệp bản đồng ý đã ký hoặc nơi lưu bản giấy, để chứng minh được khi cần.',
  'consent.dates-in-order': 'Ngày rút lại phải từ ngày đồng ý trở đi.',
  'consent.given-already': 'Đang có đồng ý còn hiệu lực cho mục này. Muốn thay thì rút lại bản cũ trước.',
  'consent.withdrawn-already': 'Đồng ý này đã được rút lại trước đó.',
} satisfies Record<string, Sentence>;

/** What happened, for the history. */
export const listEventSentences: Record<string, Sentence> = {};
