import { Form, Link, redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { readForm, refusedForm } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { PlainPage } from '#ui/office/plain-page.tsx';
import { finishSignIn } from '../authentication/second-factor.ts';
import { localTarget } from '../rules/local-target.ts';
import { FormRefusal } from '../ui/form-refusal.tsx';
import type { Route } from './+types/second-factor';

export const meta = () => [{ title: 'Xác thực hai lớp – Sao Làng' }];

export const loader = ({ url }: Route.LoaderArgs) => ({ next: localTarget(url.searchParams.get('tiep')) });

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const next = localTarget(String(form.get('tiep') ?? ''));
  try {
    const { headers, grants } = await finishSignIn(here(context), request, String(form.get('code') ?? ''));
    const goOn = grants === 1 ? next : next === '/' ? '/vai' : `/vai?tiep=${encodeURIComponent(next)}`;
    return redirect(goOn, { status: 303, headers });
  } catch (error) {
    return refusedForm(error, form);
  }
}

export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PlainPage
      title="Xác thực hai lớp"
      lead="Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số. Không có điện thoại thì nhập một mã dự phòng."
      foot={<Link to="/dang-nhap">Đăng nhập bằng tài khoản khác</Link>}
    >
      <FormRefusal state={actionData} />
      <Form method="post" className="form">
        <HiddenFields values={{ tiep: loaderData.next }} />
        <TextField name="code" label="Mã xác thực" autoComplete="one-time-code" maxLength={40} required autoFocus />
        <Button wide>Xác nhận</Button>
      </Form>
    </PlainPage>
  );
}
