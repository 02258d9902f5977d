import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { performForm, readForm, refusedForm } from '#platform/forms.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PlainPage } from '#ui/office/plain-page.tsx';
import { acceptInvitation } from '../commands/accept-invitation.ts';
import { getInvitationByToken } from '../queries/invitation-by-token.ts';
import { isRole, roles } from '../rules/roles.ts';
import { FormRefusal, refusedState } from '../ui/form-refusal.tsx';
import { PasswordFields } from '../ui/password-fields.tsx';
import type { Route } from './+types/accept-invitation';

export const meta = () => [{ title: 'Nhận lời mời – Sao Làng' }, { name: 'referrer', content: 'no-referrer' }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, clock } = here(context);
  return getInvitationByToken(db, params.token, clock());
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  try {
    await takeTry(now.db, `invitation:${now.clientAddress}`, { limit: 100, windowSeconds: 600, now: now.clock() });
  } catch (error) {
    return refusedForm(error, form);
  }
  return performForm(now, acceptInvitation, form, { input: { token: params.token }, goTo: '/dang-nhap?xong=loi-moi' });
}

export default function AcceptInvitation({ loaderData: invitation, actionData }: Route.ComponentProps) {
  const refused = refusedState(actionData);
  const role = isRole(invitation.role) ? roles[invitation.role].label : invitation.role;
  return (
    <PlainPage
      title="Nhận lời mời"
      lead={`${invitation.unitName} mời anh/chị dùng Sao Làng với vai ${role}.`}
      foot={<Link to="/dang-nhap">Về trang đăng nhập</Link>}
    >
      {!invitation.open && (
        <Refusal title="Lời mời này đã được nhận, đã rút lại hoặc đã quá hạn." reason="Hãy xin người mời gửi lại." />
      )}
      {invitation.open && <FormRefusal state={actionData} />}
      {invitation.open && invitation.known && (
        <Form method="post" className="form">
          <Notice>Anh/chị đã có tài khoản. Vai mới được thêm vào tài khoản đó, mật khẩu giữ nguyên.</Notice>
          <Button wide>Nhận vai</Button>
        </Form>
      )}
      {invitation.open && !invitation.known && (
        <Form method="post" className="form">
          <TextField
            name="name"
            label="Họ và tên"
            autoComplete="name"
            maxLength={120}
            required
            defaultValue={refused?.values.name ?? invitation.name}
            error={refused?.errors.name}
          />
          <PasswordFields errors={refused?.errors} />
          <Button wide>Nhận lời mời</Button>
        </Form>
      )}
    </PlainPage>
  );
}
