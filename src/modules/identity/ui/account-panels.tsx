import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { FormRefusal, refusedState } from './form-refusal.tsx';
import { PasswordFields } from './password-fields.tsx';

/** One's own name; addresses are changed by those who look after people. */
export function NamePanel({
  name,
  state,
  requestKey,
}: {
  name: string;
  state: object | undefined;
  requestKey: string;
}) {
  const refused = refusedState(state, 'rename');
  return (
    <Panel title="Họ và tên">
      <FormRefusal state={state} intent="rename" />
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'rename', _key: requestKey }} />
        <TextField
          name="name"
          label="Họ và tên"
          hint="Thư điện tử và số điện thoại do người quản trị hoặc phòng Kinh tế, Hạ tầng và Đô thị sửa."
          maxLength={120}
          required
          autoComplete="name"
          defaultValue={refused?.values.name ?? name}
          error={refused?.errors.name}
        />
        <div className="foot">
          <Button kind="second">Lưu họ tên</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Changing the password asks for the present one and ends the other sessions. */
export function PasswordPanel({ state }: { state: object | undefined }) {
  const refused = refusedState(state, 'change-password');
  return (
    <Panel title="Mật khẩu">
      <FormRefusal state={state} intent="change-password" />
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'change-password' }} />
        <TextField
          id="current-password"
          name="currentPassword"
          type="password"
          label="Mật khẩu hiện tại"
          autoComplete="current-password"
          maxLength={128}
          required
          error={refused?.errors.currentPassword}
        />
        <PasswordFields errors={refused?.errors} />
        <div className="foot">
          <Button kind="second">Đổi mật khẩu</Button>
        </div>
      </Form>
    </Panel>
  );
}
