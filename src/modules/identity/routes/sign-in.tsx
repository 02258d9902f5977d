import { Form, Link, redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { readForm, refusedForm } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PlainPage } from '#ui/office/plain-page.tsx';
import { findSession } from '../authentication/find-actor.ts';
import { startOidc } from '../authentication/oidc.ts';
import { signIn } from '../authentication/sign-in.ts';
import { localTarget } from '../rules/local-target.ts';
import type { Route } from './+types/sign-in';

export const meta = () => [{ title: 'Đăng nhập – Sao Làng' }];

export async function loader({ request, url, context }: Route.LoaderArgs) {
  const now = here(context);
  const next = localTarget(url.searchParams.get('tiep'));
  if (await findSession(now, request)) throw redirect(next, 303);
  return {
    next,
    oidcName: now.config.OIDC_ISSUER ? now.config.OIDC_NAME : null,
    done: url.searchParams.get('xong'),
    oidcRefused: url.searchParams.has('error'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const next = localTarget(String(form.get('tiep') ?? ''));
  if (form.get('intent') === 'oidc') return startOidc(now, request, next);
  try {
    const answer = await signIn(now, request, {
      account: String(form.get('account') ?? '').slice(0, 254),
      password: String(form.get('password') ?? '').slice(0, 128),
    });
    const path = answer.needsSecondFactor ? '/xac-thuc-hai-lop' : answer.grants === 1 ? next : '/vai';
    const goOn = path === next || next === '/' ? path : `${path}?tiep=${encodeURIComponent(next)}`;
    return redirect(goOn, { status: 303, headers: answer.headers });
  } catch (error) {
    return refusedForm(error, form);
  }
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { next, oidcName, done, oidcRefused } = loaderData;
  return (
    <PlainPage
      title="Đăng nhập"
      lead="Dành cho cán bộ, hội đồng, chủ thể và tổ dân phố đã được mời."
      foot={
        <>
          <Link to="/quen-mat-khau">Quên mật khẩu</Link>
          {' · '}
          <a href="/xac-minh">Xác minh sản phẩm OCOP</a>
        </>
      }
    >
      {actionData && <Refusal title={actionData.sentence} kept="Tên tài khoản anh/chị đã nhập vẫn còn." />}
      {!actionData && oidcRefused && (
        <Refusal
          title="Chưa đăng nhập một lần được."
          reason="Địa chỉ thư điện tử ở nhà cung cấp phải đã được xác minh và trùng với địa chỉ trong lời mời."
        />
      )}
      {!actionData && done === 'mat-khau' && <Notice kind="success">Đã đặt mật khẩu mới. Hãy đăng nhập.</Notice>}
      {!actionData && done === 'loi-moi' && <Notice kind="success">Đã nhận lời mời. Hãy đăng nhập.</Notice>}
      <Form method="post" className="form">
        <HiddenFields values={{ tiep: next }} />
        <TextField
          name="account"
          label="Thư điện tử hoặc số điện thoại"
          autoComplete="username"
          maxLength={254}
          required
          defaultValue={actionData?.values.account}
        />
        <TextField
          name="password"
          type="password"
          label="Mật khẩu"
          autoComplete="current-password"
          maxLength={128}
          required
        />
        <Button wide>Đăng nhập</Button>
      </Form>
      {oidcName && (
        <Form method="post" className="form" reloadDocument>
          <HiddenFields values={{ tiep: next, intent: 'oidc' }} />
          <Button wide kind="second">
            {oidcName}
          </Button>
        </Form>
      )}
    </PlainPage>
  );
}
