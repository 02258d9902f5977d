import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { performForm, readForm, refusedForm } from '#platform/forms.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { Button } from '#ui/office/button.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PlainPage } from '#ui/office/plain-page.tsx';
import { resetPassword } from '../commands/reset-password.ts';
import { isResetLinkOpen } from '../queries/reset-link-by-token.ts';
import { FormRefusal, refusedState } from '../ui/form-refusal.tsx';
import { PasswordFields } from '../ui/password-fields.tsx';
import type { Route } from './+types/reset-password';

export const meta = () => [{ title: 'Đặt lại mật khẩu – Sao Làng' }, { name: 'referrer', content: 'no-referrer' }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, clock } = here(context);
  return { open: await isResetLinkOpen(db, params.token, clock()) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  try {
    await takeTry(now.db, `reset:${now.clientAddress}`, { limit: 60, windowSeconds: 600, now: now.clock() });
  } catch (error) {
    return refusedForm(error, form);
  }
  // No request key on forms with a password: its answer book would keep a fast hash of what was typed.
  return performForm(now, resetPassword, form, { input: { token: params.token }, goTo: '/dang-nhap?xong=mat-khau' });
}

export default function ResetPassword({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlainPage title="Đặt lại mật khẩu" foot={<Link to="/dang-nhap">Về trang đăng nhập</Link>}>
      {loaderData.open ? (
        <>
          <FormRefusal state={actionData} />
          <Form method="post" className="form">
            <PasswordFields errors={refusedState(actionData)?.errors} />
            <Button wide>Đặt mật khẩu mới</Button>
          </Form>
        </>
      ) : (
        <Refusal
          title="Đường dẫn này không dùng được nữa."
          reason="Đường dẫn chỉ dùng một lần và có hạn. Hãy xin đường dẫn mới ở trang Quên mật khẩu."
        />
      )}
    </PlainPage>
  );
}
