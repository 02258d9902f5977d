import type { Sentence } from '#platform/messages.ts';
import type { ConsentKind } from './rules/consent-kind.ts';
import type { ImportField } from './rules/import-table.ts';
import type { ErasedPart, KeptPart } from './rules/kept-by-law.ts';
import type { MergeField } from './rules/merge-fields.ts';
import type { SuccessionKind } from './rules/succession-kind.ts';

/** Refusals of the lists that come in and go out, of merging, succession and consent. */
export const listProblemSentences = {
  'producer.closed': 'Chủ thể này đã khép sổ (đã gộp hoặc đã có chủ thể kế thừa). Hãy làm trên chủ thể hiện nay.',
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
export const listEventSentences: Record<string, Sentence> = {
  'registrant.add': 'Ghi một người vào danh sách đăng ký của tổ dân phố',
  'registrant.edit': 'Sửa một dòng trong danh sách đăng ký',
  'registrant.remove': 'Bỏ một người khỏi danh sách đăng ký',
  'registrants.send': ({ count }) => `Tổ dân phố gửi danh sách đăng ký, ${count} người`,
  'registrant.take': ({ state }) =>
    state === 'potential' ? 'Ghi người đăng ký thành hộ tiềm năng' : 'Ghi người đăng ký thành chủ thể trong sổ',
  'registrant.link': 'Nối người đăng ký với chủ thể đã có trong sổ',
  'registrant.return': 'Trả một dòng danh sách đăng ký về tổ dân phố',
  'producer.merge': 'Gộp hai bản ghi của cùng một chủ thể',
  'producer.succeed': 'Ghi việc kế thừa của chủ thể (đổi tên, sáp nhập, chia tách, lên hợp tác xã)',
  'consent.record': 'Ghi sự đồng ý công bố dữ liệu cá nhân',
  'consent.withdraw': 'Rút lại sự đồng ý công bố dữ liệu cá nhân',
  'personal-data.hand-over': 'Trao cho người đại diện bản dữ liệu cá nhân của họ',
  'personal-data.erase': 'Xóa dữ liệu cá nhân theo yêu cầu',
  'producer.convert-address': 'Đổi địa chỉ của chủ thể sang đơn vị hành chính mới',
  'addresses.convert': ({ count }) => `Đổi ${count} địa chỉ cũ sang đơn vị hành chính mới`,
  'import.upload': 'Gửi một bảng chủ thể để nhập vào sổ',
  'import.read': 'Đọc xong bảng chủ thể chờ nhập',
  'import.confirm': 'Đồng ý nhập bảng chủ thể vào sổ',
  'import.load': ({ producers }) => `Nhập ${producers} chủ thể từ bảng vào sổ`,
  'import.fail': 'Không nhập được bảng chủ thể',
  'import.discard': 'Bỏ bảng chủ thể chờ nhập',
  'export.start': 'Yêu cầu xuất cả sổ ra tệp',
  'export.finish': ({ rows }) => `Tạo xong tệp của sổ, ${rows} dòng`,
  'export.fail': 'Không tạo được tệp của sổ',
  'runs.forget': 'Xóa các tệp nhập, xuất đã hết hạn giữ',
};

/** What is wrong with one field, beside it. */
export const listFieldSentences = {
  contactConsent: 'Đánh dấu khi người đó đã đồng ý; chưa đồng ý thì bỏ trống số điện thoại.',
  successor: 'Sáp nhập thì chọn chủ thể nhận trong sổ.',
  successorName: 'Hãy ghi tên mới, hoặc chọn chủ thể kế thừa trong sổ.',
  consentProof: 'Ghi nơi lưu bản giấy đã ký, hoặc gửi tệp bản chụp.',
  dayToCome: 'Ngày này chưa tới.',
  spreadsheet: 'Hãy chọn một tệp .xlsx, nhiều nhất 10 MB.',
};

/** A household without business registration (khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg): in the register, but cannot file. */
export const potentialLabel = 'Hộ tiềm năng (chưa đăng ký kinh doanh)';

/** The heading row of the table that is imported; the template is made from it. */
export const importHeadings: Record<ImportField, string> = {
  name: 'Tên chủ thể',
  legalKind: 'Loại hình',
  taxCode: 'Mã số thuế',
  representative: 'Người đại diện',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
  neighbourhood: 'Tổ dân phố',
};

/** Why a row cannot be taken, beside its column. */
export const importSentences = {
  formula: 'Ô này là công thức. Hãy dán giá trị thay cho công thức.',
  error: 'Ô này đang báo lỗi trong bảng tính.',
  legalKind: 'Không phải một loại hình trong danh sách của tệp mẫu.',
  neighbourhood: 'Không có tổ dân phố tên như vậy trong phường.',
  takenTaxCode: 'Mã số thuế này đã có trong sổ chủ thể của đơn vị.',
  repeatedTaxCode: (row: number) => `Mã số thuế trùng với dòng ${row} của bảng.`,
  grantEnded: 'Vai của người yêu cầu đã kết thúc trước khi việc này làm xong.',
};

/** What stands where personal data were erased. */
export const erasedWords = {
  person: '(đã xóa theo yêu cầu)',
  household: 'Hộ đã xóa dữ liệu theo yêu cầu',
  address: '(đã xóa theo yêu cầu)',
};

/** TrangThai of the table PTNT_OCOP. */
export const ocopStandings = { open: 'Đang hoạt động', potential: 'Chưa đăng ký kinh doanh', closed: 'Đã khép sổ' };

/** The fields of a producer that two records may differ in. */
export const mergeLabels: Record<MergeField, string> = {
  name: 'Tên chủ thể',
  legalKind: 'Loại hình',
  registered: 'Đăng ký kinh doanh',
  taxCode: 'Mã số thuế',
  registrationNumber: 'Số đăng ký',
  establishedOn: 'Ngày thành lập',
  representative: 'Người đại diện',
  position: 'Chức vụ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  neighbourhoodId: 'Tổ dân phố',
  gln: 'Mã địa điểm GLN',
};

/** How a producer became another one. */
export const successionLabels: Record<SuccessionKind, string> = {
  rename: 'Đổi tên',
  merger: 'Sáp nhập',
  division: 'Chia tách',
  conversion: 'Hộ lên hợp tác xã, doanh nghiệp',
};

export const consentLabels: Record<ConsentKind, string> = {
  phone: 'Số điện thoại',
  photo: 'Hình ảnh',
  story: 'Câu chuyện',
};

/** What an erasure empties. */
export const erasedLabels: Record<ErasedPart, string> = {
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  detail: 'Giới tính, dân tộc, nơi thường trú, giấy xác nhận khuyết tật của người đại diện',
  registrant: 'Tên, điện thoại, ghi chú trong danh sách đăng ký của tổ dân phố',
  consent: 'Mọi đồng ý công bố đang có hiệu lực được rút lại',
  'former-relations': 'Người góp vốn, bên cung cấp, bên mua đã bỏ khỏi sổ',
  relations: 'Người góp vốn, bên cung cấp, bên mua đang ghi',
  representative: 'Tên người đại diện',
  household: 'Tên hộ, địa chỉ, mã số thuế (số định danh cá nhân)',
};

/** What stays, with the law that keeps it. */
export const keptLabels: Record<KeptPart, string> = {
  representative:
    'Tên chủ thể, mã số thuế, người đại diện, địa chỉ: thông tin đăng ký kinh doanh và khai thuế của chủ thể đang hoạt động (pháp luật về đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh; quản lý thuế)',
  relations:
    'Người góp vốn, bên cung cấp, bên mua đang ghi: để Hội đồng tìm người có lợi ích liên quan; bỏ một dòng khỏi sổ rồi xóa lại thì dòng ấy mất',
  dossiers: 'Hồ sơ đã nộp, phiếu chấm, kết quả: tài liệu lưu trữ của cơ quan nhà nước (Luật Lưu trữ 33/2024/QH15)',
  papers: 'Giấy tờ chủ thể đã nộp: là thành phần của hồ sơ (Luật Lưu trữ 33/2024/QH15)',
  figures: 'Lao động, doanh thu, lợi nhuận theo năm: số liệu kế toán (Luật Kế toán 88/2015/QH13)',
  consent:
    'Bản ghi đồng ý đã rút: để chứng minh việc công bố trước đó là có phép (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15)',
  events: 'Nhật ký: chỉ giữ mã số và tên mục, không có dữ liệu của người',
};

/** What waits in the lists of registrants, for the work list. */
export const registrantWorkWords = {
  listed: (count: number) => ({
    title: 'Gửi danh sách đăng ký cho phường',
    detail: `${count} người chưa gửi`,
    verb: 'Xem và gửi',
  }),
  returned: (count: number) => ({
    title: 'Bổ sung danh sách đăng ký',
    detail: `${count} người được phường trả lại`,
    verb: 'Bổ sung',
  }),
  sent: (count: number) => ({
    title: 'Xử lý người đăng ký do tổ dân phố gửi',
    detail: `${count} người chờ ghi vào sổ`,
    verb: 'Xử lý',
  }),
};
