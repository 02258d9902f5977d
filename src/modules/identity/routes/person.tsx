import { data } from 'react-router';
import { roleOf } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { Chip } from '#ui/office/chip.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { editPerson } from '../commands/edit-person.ts';
import { giveGrant } from '../commands/give-grant.ts';
import { issueResetLink } from '../commands/issue-reset-link.ts';
import { removeSecondFactor } from '../commands/remove-second-factor.ts';
import { revokeGrant } from '../commands/revoke-grant.ts';
import { unlockPerson } from '../commands/unlock-person.ts';
import { personPage } from '../queries/person-page.ts';
import { unitsForChoosing } from '../queries/units.ts';
import { grantableRoles } from '../rules/grantable-roles.ts';
import { OneTimeLink } from '../ui/one-time-link.tsx';
import { PersonAccountPanel, PersonContactPanel } from '../ui/person-account-panels.tsx';
import { PersonGrantsPanel } from '../ui/person-grants-panel.tsx';
import type { Route } from './+types/person';

export const meta = () => [{ title: 'Người dùng – Sao Làng' }];

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!uuid.test(params.id)) throw platformProblem('not-found');
  return {
    person: await personPage(db, actor, params.id, clock()),
    roles: grantableRoles(roleOf(actor)),
    units: await unitsForChoosing(db, actor, clock()),
    mayRemoveSecondFactor: roleOf(actor) === 'administrator',
    done: url.searchParams.get('xong'),
    requestKey: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const personId = params.id;
  const after = (word: string) => `/nguoi-dung/${personId}?xong=${word}`;
  switch (form.get('intent')) {
    case 'give-grant':
      return performForm(now, giveGrant, form, { input: { personId }, goTo: after('giao') });
    case 'revoke-grant':
      return performForm(now, revokeGrant, form, { goTo: after('thu-hoi') });
    case 'edit':
      return performForm(now, editPerson, form, { input: { personId }, goTo: after('sua') });
    case 'unlock':
      return performForm(now, unlockPerson, form, { input: { personId }, goTo: after('mo-khoa') });
    case 'remove-second-factor':
      return performForm(now, removeSecondFactor, form, { input: { personId }, goTo: after('go-hai-lop') });
    case 'issue-link':
      try {
        // Without a request key: the answer holds a token, and the answer book keeps answers readable.
        const { token } = await perform(now, issueResetLink, { personId });
        return data({ link: new URL(`/dat-lai-mat-khau/${token}`, request.url).href });
      } catch (error) {
        return refusedForm(error, form);
      }
    default:
      throw platformProblem('not-found');
  }
}

const doneSentences: Record<string, string> = {
  giao: 'Đã giao vai.',
  'thu-hoi': 'Đã thu hồi vai.',
  sua: 'Đã sửa họ tên và liên hệ.',
  'mo-khoa': 'Đã mở khóa đăng nhập.',
  'go-hai-lop': 'Đã gỡ xác thực hai lớp; người này đăng nhập lại bằng mật khẩu.',
};

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const { person, roles, units, done, requestKey, mayRemoveSecondFactor } = loaderData;
  return (
    <>
      <PageHead
        title={person.name}
        lead={[person.email, person.phone].filter(Boolean).join(' · ')}
        badge={person.sample && <Chip>Dữ liệu mẫu</Chip>}
      />
      {!actionData && done && doneSentences[done] && <Notice kind="success">{doneSentences[done]}</Notice>}
      {actionData && 'link' in actionData && (
        <OneTimeLink link={actionData.link} title="Đường dẫn đặt lại mật khẩu, dùng trong 24 giờ." />
      )}
      <div className="gap">
        <PersonGrantsPanel
          grants={person.grants}
          roles={roles}
          units={units}
          state={actionData}
          requestKey={requestKey}
        />
        <PersonContactPanel person={person} state={actionData} requestKey={requestKey} />
        <PersonAccountPanel
          person={person}
          mayRemoveSecondFactor={mayRemoveSecondFactor}
          state={actionData}
          requestKey={requestKey}
        />
      </div>
    </>
  );
}
