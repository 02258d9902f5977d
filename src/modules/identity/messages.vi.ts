import type { Sentence } from '#platform/messages.ts';
import type { IdentityProblemCode } from './problems.ts';

export const identityProblemSentences: Record<IdentityProblemCode, Sentence> = {
  'sign-in.refused':
    'Chưa đăng nhập được. Tên tài khoản hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khóa 15 phút sau 5 lần sai liên tiếp.',
  'two-factor.code-wrong': 'Mã chưa đúng. Hãy nhập mã đang hiện trên ứng dụng, hoặc một mã dự phòng chưa dùng.',
  'two-factor.expired': 'Đã quá 10 phút hoặc nhập sai quá nhiều lần. Hãy đăng nhập lại từ đầu.',
  'two-factor.refused': 'Chưa thay đổi được xác thực hai lớp. Hãy kiểm tra lại mật khẩu.',
  'password.wrong': 'Mật khẩu hiện tại chưa đúng. Chưa có gì thay đổi.',
  'password.easy': 'Mật khẩu này quá dễ đoán. Hãy ghép vài từ không liên quan, ví dụ tên ba món đồ trong nhà.',
  'password.repeat-differs': 'Hai lần nhập mật khẩu mới chưa giống nhau.',
  'reset-link.spent': 'Đường dẫn này đã dùng hoặc đã quá hạn. Hãy xin đường dẫn mới ở trang Quên mật khẩu.',
  'person.email-taken': 'Địa chỉ thư điện tử này đã thuộc về một người khác trong hệ thống.',
  'person.phone-taken': 'Số điện thoại này đã thuộc về một người khác trong hệ thống.',
  'person.phone-wrong': 'Số điện thoại chưa đúng, ví dụ 0912 345 678.',
  'person.contact-needed': 'Cần ít nhất một cách liên hệ: thư điện tử hoặc số điện thoại.',
  'person.elsewhere':
    'Người này còn giữ vai ngoài phạm vi anh/chị quản lý, nên chỉ người quản trị cấp trên mới đổi được liên hệ hay cấp lại mật khẩu.',
  'person.oneself': 'Việc của chính mình thì làm ở trang Tài khoản.',
  'grant.role-not-yours': 'Vai này do người quản trị giao, anh/chị không giao hay thu hồi được.',
  'grant.role-elsewhere': 'Vai này không đặt ở loại đơn vị đã chọn. Hãy chọn đơn vị khác hoặc vai khác.',
  'grant.scope-wrong': 'Vai này không gắn với một hội đồng hay chủ thể nào.',
  'grant.given-already': 'Người này đang giữ đúng vai này ở đơn vị này rồi.',
  'grant.ended': 'Vai này đã kết thúc.',
  'grant.own': 'Không thu hồi được vai đang dùng của chính mình. Hãy nhờ một người quản trị khác.',
  'invitation.not-open': 'Lời mời này đã được nhận, đã rút lại hoặc đã quá hạn. Hãy xin người mời gửi lại.',
  'invitation.contacts-differ':
    'Thư điện tử và số điện thoại này thuộc về hai người khác nhau. Hãy kiểm tra lại rồi mời bằng một trong hai.',
  'unit.closed': 'Đơn vị này không còn hoạt động.',
  'unit.name-taken': 'Đã có một đơn vị cùng tên ở đây.',
  'unit.code-taken': 'Mã này đã cấp cho một đơn vị khác; mã đã cấp không dùng lại.',
  'unit.succeeded-already': 'Đã ghi đơn vị kế thừa cho đơn vị này.',
  'unit.successor-wrong': 'Đơn vị kế thừa phải là xã, phường, đặc khu khác đang hoạt động.',
};

/** What happened, told after the fact; the page puts beside it who did it. `subject` is joined when shown. */
export const identityEventSentences: Record<string, Sentence> = {
  'sign-in-session.start': ({ subject }) => `${subject} đăng nhập`,
  'sign-in-session.refuse': ({ subject }) => `Một lần đăng nhập không thành công: ${subject}`,
  'sign-in-session.end': ({ subject }) => `${subject} đăng xuất`,
  'sign-in-session.revoke': 'Kết thúc một phiên đăng nhập của mình trên thiết bị khác',
  'two-factor.on': ({ subject }) => `${subject} bật xác thực hai lớp`,
  'two-factor.off': ({ subject }) => `${subject} tắt xác thực hai lớp`,
  'person.add': ({ subject }) => `Ghi tài khoản của ${subject}`,
  'person.invite': ({ roleLabel }) => `Mời một người làm ${roleLabel}`,
  'person.edit': ({ subject }) => `Sửa họ tên hoặc liên hệ của ${subject}`,
  'person.rename': 'Đổi họ tên của mình',
  'person.unlock': ({ subject }) => `Mở khóa đăng nhập cho ${subject}`,
  'person.issue-reset-link': ({ subject }) => `Cấp đường dẫn đặt lại mật khẩu cho ${subject}`,
  'person.remove-second-factor': ({ subject }) => `Gỡ xác thực hai lớp của ${subject}`,
  'invitation.renew-link': 'Làm đường dẫn mới cho một lời mời',
  'invitation.accept': ({ subject, roleLabel }) => `${subject} nhận lời mời làm ${roleLabel}`,
  'invitation.withdraw': 'Rút lại một lời mời',
  'grant.give': ({ subject, roleLabel }) => `Giao cho ${subject} vai ${roleLabel}`,
  'grant.revoke': ({ subject, roleLabel }) => `Thu hồi vai ${roleLabel} của ${subject}`,
  'council-role.give': ({ subject, roleLabel }) => `Cử ${subject} làm ${roleLabel}`,
  'council-role.end': ({ subject, roleLabel }) => `Kết thúc vai ${roleLabel} của ${subject}`,
  'acting.choose': ({ roleLabel }) => `Chọn làm việc với vai ${roleLabel}`,
  'password.request-reset': ({ subject }) => `Có yêu cầu đặt lại mật khẩu: ${subject}`,
  'password.reset': ({ subject }) => `${subject} đặt lại mật khẩu bằng đường dẫn`,
  'password.change': 'Đổi mật khẩu của mình',
  'neighbourhood.add': ({ subject }) => `Thêm ${subject}`,
  'neighbourhood.rename': ({ subject }) => `Đổi tên thành ${subject}`,
  'neighbourhood.close': ({ subject }) => `Giải thể ${subject}`,
  'unit.open': ({ subject }) => `Ghi đơn vị mới ${subject}`,
  'unit.succeed': ({ subject, instrument }) => `Ghi đơn vị kế thừa của ${subject} theo ${instrument}`,
  'succession.apply': ({ subject }) => `Việc của ${subject} chuyển sang đơn vị kế thừa`,
};

/** Words on pages and in letters that are not part of a page's own text. */
export const identityWords = {
  system: 'Phần mềm',
  unknownAccount: 'tài khoản không có trong hệ thống',
  noEmail: 'Không có thư điện tử',
  unitKinds: {
    central: 'Trung ương',
    province: 'Tỉnh, thành phố',
    commune: 'Xã, phường, đặc khu',
    neighbourhood: 'Tổ dân phố',
  },
  eventKinds: {
    'sign-in-session': 'Đăng nhập',
    person: 'Người dùng',
    invitation: 'Lời mời',
    grant: 'Giao và thu hồi vai',
    'council-role': 'Vai trong Hội đồng',
    acting: 'Chọn vai',
    password: 'Mật khẩu',
    'two-factor': 'Xác thực hai lớp',
    neighbourhood: 'Tổ dân phố',
    unit: 'Đơn vị',
    succession: 'Kế thừa đơn vị',
  },
  invitationLetter: {
    subject: 'Lời mời dùng Sao Làng',
    text: ({ name, role, unit, link }: Record<'name' | 'role' | 'unit' | 'link', string>) =>
      `Kính gửi ${name},\n\n${unit} mời anh/chị dùng Sao Làng với vai ${role}.\nMở đường dẫn sau trong 7 ngày để nhận lời mời và đặt mật khẩu:\n\n${link}\n\nĐường dẫn chỉ dùng được một lần. Nếu không biết về lời mời này, anh/chị cứ bỏ qua thư.\n`,
  },
  resetLetter: {
    subject: 'Đặt lại mật khẩu Sao Làng',
    text: ({ name, link }: Record<'name' | 'link', string>) =>
      `Kính gửi ${name},\n\nCó người vừa xin đặt lại mật khẩu của anh/chị. Mở đường dẫn sau trong 1 giờ để đặt mật khẩu mới:\n\n${link}\n\nNếu không phải anh/chị, cứ bỏ qua thư này; mật khẩu cũ vẫn dùng được.\n`,
  },
} as const;
