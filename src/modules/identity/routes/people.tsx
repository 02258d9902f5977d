import { data } from 'react-router';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { formInput, newRequestKey, performForm, readForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar } from '#ui/office/filter-bar.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { renewInvitationLink } from '../commands/renew-invitation-link.ts';
import { withdrawInvitation } from '../commands/withdraw-invitation.ts';
import { openInvitations } from '../queries/open-invitations.ts';
import { people, peoplePageSize } from '../queries/people.ts';
import { pageNumber } from '../rules/page-number.ts';
import { isRole, roleNames, roles } from '../rules/roles.ts';
import { typedText } from '../rules/typed-text.ts';
import { FormRefusal } from '../ui/form-refusal.tsx';
import { InvitationsPanel } from '../ui/invitations-panel.tsx';
import { OneTimeLink } from '../ui/one-time-link.tsx';
import { PeopleTable } from '../ui/people-table.tsx';
import type { Route } from './+types/people';

export const meta = () => [{ title: 'Người dùng – Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const search = typedText(url.searchParams.get('tim'), 100);
  const wished = url.searchParams.get('vai') ?? '';
  const role = isRole(wished) ? wished : '';
  const page = pageNumber(url.searchParams.get('trang'));
  return {
    ...(await people(db, actor, { search, role, page, now: clock() })),
    invitations: await openInvitations(db, actor),
    search,
    role,
    page,
    done: url.searchParams.get('xong'),
    now: clock(),
    requestKey: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  if (form.get('intent') === 'withdraw')
    return performForm(now, withdrawInvitation, form, { goTo: '/nguoi-dung?xong=rut' });
  if (form.get('intent') !== 'renew') throw platformProblem('not-found');
  try {
    // Without a request key: the answer holds a token, and the answer book keeps answers readable.
    const { token } = await perform(now, renewInvitationLink, formInput(form));
    return data({ link: new URL(`/loi-moi/${token}`, request.url).href });
  } catch (error) {
    return refusedForm(error, form);
  }
}

const doneSentences: Record<string, string> = {
  rut: 'Đã rút lại lời mời.',
  moi: 'Đã ghi lời mời; thư mời đang được gửi.',
};

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, total, invitations, search, role, page, done, now, requestKey } = loaderData;
  const pageTo = (number: number) => `?${new URLSearchParams({ tim: search, vai: role, trang: String(number) })}`;
  return (
    <>
      <PageHead
        title="Người dùng"
        lead="Những người giữ vai trong phạm vi anh/chị quản lý."
        actions={
          <LinkButton to="/nguoi-dung/moi" kind="main">
            Mời người dùng
          </LinkButton>
        }
      />
      {!actionData && done && doneSentences[done] && <Notice kind="success">{doneSentences[done]}</Notice>}
      {actionData && 'link' in actionData && <OneTimeLink link={actionData.link} title="Đã làm đường dẫn mới." />}
      <FormRefusal state={actionData} />
      <div className="gap">
        <div className="panel">
          <FilterBar
            label="Lọc người dùng"
            search={{ name: 'tim', label: 'Tên, thư điện tử hoặc số điện thoại', value: search }}
            lists={[
              {
                name: 'vai',
                label: 'Vai',
                value: role,
                choices: roleNames.map((name) => ({ value: name, label: roles[name].label })),
              },
            ]}
          />
          {rows.length === 0 ? (
            <EmptyState title="Không có ai khớp.">Hãy bỏ bớt điều kiện lọc, hoặc mời người mới.</EmptyState>
          ) : (
            <PeopleTable rows={rows} />
          )}
        </div>
        <Pager page={page} pageSize={peoplePageSize} total={total} pageTo={pageTo} />
        {invitations.length > 0 && <InvitationsPanel invitations={invitations} now={now} requestKey={requestKey} />}
      </div>
    </>
  );
}
