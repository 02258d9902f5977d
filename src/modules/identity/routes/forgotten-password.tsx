import { data, Form, Link } from 'react-router';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { formInput, readForm, refusedForm } from '#platform/forms.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PlainPage } from '#ui/office/plain-page.tsx';
import { requestPasswordReset } from '../commands/request-password-reset.ts';
import { FormRefusal, refusedState } from '../ui/form-refusal.tsx';
import type { Route } from './+types/forgotten-password';

export const meta = () => [{ title: 'Quên mật khẩu – Sao Làng' }];

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  try {
    await takeTry(now.db, `reset:${now.clientAddress}`, { limit: 60, windowSeconds: 600, now: now.clock() });
    await perform(now, requestPasswordReset, formInput(form));
    return data({ asked: true });
  } catch (error) {
    return refusedForm(error, form);
  }
}

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const refused = refusedState(actionData);
  return (
    <PlainPage
      title="Quên mật khẩu"
      lead="Đường dẫn đặt mật khẩu mới được gửi tới thư điện tử của tài khoản."
      foot={<Link to="/dang-nhap">Về trang đăng nhập</Link>}
    >
      {actionData && 'asked' in actionData ? (
        <Notice title="Đã nhận yêu cầu.">
          Nếu tài khoản có trong hệ thống và có thư điện tử, thư sẽ đến trong ít phút. Tài khoản chỉ có số điện thoại
          thì nhờ người quản trị hoặc phòng Kinh tế, Hạ tầng và Đô thị của phường, xã cấp đường dẫn.
        </Notice>
      ) : (
        <>
          <FormRefusal state={actionData} />
          <Form method="post" className="form">
            <TextField
              name="account"
              label="Thư điện tử hoặc số điện thoại"
              autoComplete="username"
              maxLength={254}
              required
              defaultValue={refused?.values.account}
              error={refused?.errors.account}
            />
            <Button wide>Gửi đường dẫn</Button>
          </Form>
        </>
      )}
    </PlainPage>
  );
}
