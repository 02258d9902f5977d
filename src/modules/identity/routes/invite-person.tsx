import { data, Form, redirect } from 'react-router';
import { roleOf } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { formInput, readForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { invitePerson } from '../commands/invite-person.ts';
import { unitsForChoosing } from '../queries/units.ts';
import { grantableRoles } from '../rules/grantable-roles.ts';
import { FormRefusal, refusedState } from '../ui/form-refusal.tsx';
import { OneTimeLink } from '../ui/one-time-link.tsx';
import { RoleAndUnit } from '../ui/role-and-unit.tsx';
import type { Route } from './+types/invite-person';

export const meta = () => [{ title: 'Mời người dùng – Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const roles = grantableRoles(roleOf(actor));
  if (roles.length === 0) throw platformProblem('not-allowed');
  return { roles, units: await unitsForChoosing(db, actor, clock()) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  try {
    // Without a request key: the answer may hold a token, and the answer book keeps answers readable.
    const { token } = await perform(here(context), invitePerson, formInput(form));
    if (token === null) return redirect('/nguoi-dung?xong=moi', 303);
    return data({ link: new URL(`/loi-moi/${token}`, request.url).href });
  } catch (error) {
    return refusedForm(error, form);
  }
}

export default function InvitePerson({ loaderData, actionData }: Route.ComponentProps) {
  const refused = refusedState(actionData);
  return (
    <>
      <PageHead
        title="Mời người dùng"
        lead="Người được mời tự đặt mật khẩu. Có thư điện tử thì thư mời được gửi ngay."
      />
      {actionData && 'link' in actionData ? (
        <>
          <OneTimeLink link={actionData.link} title="Đã ghi lời mời. Trao đường dẫn này cho người được mời." />
          <LinkButton to="/nguoi-dung">Về danh sách người dùng</LinkButton>
        </>
      ) : (
        <Panel>
          <FormRefusal state={actionData} />
          <Form method="post" className="form">
            <TextField
              name="name"
              label="Họ và tên"
              maxLength={120}
              required
              defaultValue={refused?.values.name}
              error={refused?.errors.name}
            />
            <TextField
              name="email"
              type="email"
              label="Thư điện tử"
              maxLength={254}
              defaultValue={refused?.values.email}
              error={refused?.errors.email}
            />
            <TextField
              name="phone"
              type="tel"
              label="Số điện thoại"
              hint="Cần ít nhất một trong hai. Chỉ có số điện thoại thì anh/chị trao đường dẫn tận tay."
              maxLength={30}
              defaultValue={refused?.values.phone}
              error={refused?.errors.phone}
            />
            <RoleAndUnit
              roles={loaderData.roles}
              units={loaderData.units}
              values={refused?.values}
              errors={refused?.errors}
            />
            <DateField
              name="lastDay"
              label="Giữ vai đến hết ngày"
              hint="Bỏ trống nếu không có thời hạn. Chuyên gia thường có thời hạn."
              defaultValue={refused?.values.lastDay}
              error={refused?.errors.lastDay}
            />
            <div className="foot">
              <Button>Gửi lời mời</Button>
            </div>
          </Form>
        </Panel>
      )}
    </>
  );
}
