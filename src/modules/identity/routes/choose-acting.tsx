import { Form, redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { performForm, readForm } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PlainPage } from '#ui/office/plain-page.tsx';
import { findSession } from '../authentication/find-actor.ts';
import { chooseActing } from '../commands/choose-acting.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { localTarget } from '../rules/local-target.ts';
import { isRole, roles } from '../rules/roles.ts';
import { FormRefusal } from '../ui/form-refusal.tsx';
import type { Route } from './+types/choose-acting';

export const meta = () => [{ title: 'Chọn vai – Sao Làng' }];

export async function loader({ request, url, context }: Route.LoaderArgs) {
  const now = here(context);
  const session = await findSession(now, request);
  if (!session) throw redirect('/dang-nhap', 303);
  const grants = await grantsOfPerson(now.db, session.personId, now.clock());
  return {
    name: session.name,
    next: localTarget(url.searchParams.get('tiep')),
    acting: now.actor.kind === 'person' ? now.actor.grant.id : '',
    grants: grants.map(({ id, role, unitName }) => ({ id, role: isRole(role) ? roles[role].label : role, unitName })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  return performForm(here(context), chooseActing, form, {
    goTo: localTarget(String(form.get('_tiep') ?? '')),
  });
}

export default function ChooseActing({ loaderData, actionData }: Route.ComponentProps) {
  const { name, grants, acting, next } = loaderData;
  return (
    <PlainPage title="Làm việc với vai nào?" lead={name}>
      <FormRefusal state={actionData} />
      {grants.length === 0 ? (
        <Notice title="Anh/chị chưa được giao vai nào.">
          Hãy liên hệ người quản trị hoặc phòng Kinh tế, Hạ tầng và Đô thị của phường, xã để được giao vai.
        </Notice>
      ) : (
        <Form method="post" className="form">
          <HiddenFields values={{ _tiep: next }} />
          <RadioRows
            name="grantId"
            label="Các vai của anh/chị"
            required
            defaultValue={acting}
            choices={grants.map((grant) => ({ value: grant.id, label: grant.role, hint: grant.unitName }))}
          />
          <Button wide>Chọn vai này</Button>
        </Form>
      )}
      <Form method="post" action="/dang-xuat" reloadDocument>
        <Button kind="plain">Đăng xuất</Button>
      </Form>
    </PlainPage>
  );
}
