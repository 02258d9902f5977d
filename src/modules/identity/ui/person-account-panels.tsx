import { Form } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { FormRefusal, refusedState } from './form-refusal.tsx';

interface PersonShown {
  name: string;
  email: string | null;
  phone: string | null;
  twoFactorEnabled: boolean;
  lockedUntil: Date | null;
  mayManage: { allowed: true } | { allowed: false; reason: string };
}

/** Name and addresses, by which the person signs in. */
export function PersonContactPanel({
  person,
  state,
  requestKey,
}: {
  person: PersonShown;
  state: object | undefined;
  requestKey: string;
}) {
  const refused = refusedState(state, 'edit');
  const value = (name: 'name' | 'email' | 'phone') => (refused ? refused.values[name] : person[name]) ?? undefined;
  return (
    <Panel title="Họ tên và liên hệ">
      <FormRefusal state={state} intent="edit" />
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'edit', _key: requestKey }} />
        <TextField
          name="name"
          label="Họ và tên"
          maxLength={120}
          required
          defaultValue={value('name')}
          error={refused?.errors.name}
        />
        <TextField
          name="email"
          type="email"
          label="Thư điện tử"
          maxLength={254}
          defaultValue={value('email')}
          error={refused?.errors.email}
        />
        <TextField
          name="phone"
          type="tel"
          label="Số điện thoại"
          maxLength={30}
          defaultValue={value('phone')}
          error={refused?.errors.phone}
        />
        <div className="foot">
          <Button kind="second" blocked={blockedBy(person.mayManage)}>
            Lưu liên hệ
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Lock, second factor and a link for a new password. */
export function PersonAccountPanel({
  person,
  mayRemoveSecondFactor,
  state,
  requestKey,
}: {
  person: PersonShown;
  mayRemoveSecondFactor: boolean;
  state: object | undefined;
  requestKey: string;
}) {
  const blocked = blockedBy(person.mayManage);
  return (
    <Panel title="Đăng nhập">
      {['issue-link', 'unlock', 'remove-second-factor'].map((intent) => (
        <FormRefusal key={intent} state={state} intent={intent} />
      ))}
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'issue-link' }} />
        <p>Người không có thư điện tử quên mật khẩu thì được trao một đường dẫn, dùng một lần trong 24 giờ.</p>
        <Button kind="second" blocked={blocked}>
          Cấp đường dẫn đặt lại mật khẩu
        </Button>
      </Form>
      {person.lockedUntil && (
        <Form method="post" className="form">
          <HiddenFields values={{ intent: 'unlock', _key: requestKey }} />
          <p>Đang tạm khóa đến {formatMoment(person.lockedUntil)} sau nhiều lần nhập sai mật khẩu.</p>
          <Button kind="second" blocked={blocked}>
            Mở khóa
          </Button>
        </Form>
      )}
      {person.twoFactorEnabled && mayRemoveSecondFactor && (
        <Form method="post" className="form">
          <HiddenFields values={{ intent: 'remove-second-factor', _key: requestKey }} />
          <p>Mất cả điện thoại và mã dự phòng thì gỡ xác thực hai lớp; mọi phiên đăng nhập của người này kết thúc.</p>
          <Button kind="danger" blocked={blocked}>
            Gỡ xác thực hai lớp
          </Button>
        </Form>
      )}
    </Panel>
  );
}
