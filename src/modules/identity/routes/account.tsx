import { data, redirect } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm, refusedForm } from '#platform/forms.ts';
import { takeTry } from '#platform/http/rate-limit.ts';
import { platformProblem } from '#platform/problem.ts';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { offerSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from '../authentication/second-factor.ts';
import { changePassword } from '../commands/change-password.ts';
import { renamePerson } from '../commands/rename-person.ts';
import { revokeSession } from '../commands/revoke-sign-in-session.ts';
import { accountPage } from '../queries/account-page.ts';
import { NamePanel, PasswordPanel } from '../ui/account-panels.tsx';
import { SecondFactorPanel } from '../ui/second-factor-panel.tsx';
import { SessionsPanel } from '../ui/sessions-panel.tsx';
import type { Route } from './+types/account';

export const meta = () => [{ title: 'Tài khoản – Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw platformProblem('sign-in-needed');
  return {
    account: await accountPage(db, actor, clock()),
    done: url.searchParams.get('xong'),
    requestKey: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const typed = (name: string) => String(form.get(name) ?? '').slice(0, 128);
  try {
    switch (form.get('intent')) {
      case 'rename':
        return await performForm(now, renamePerson, form, { goTo: '/tai-khoan?xong=ten' });
      case 'change-password': {
        if (now.actor.kind === 'person')
          await takeTry(now.db, `own-password:${now.actor.personId}`, {
            limit: 10,
            windowSeconds: 600,
            now: now.clock(),
          });
        return await performForm(now, changePassword, form, { goTo: '/tai-khoan?xong=mat-khau' });
      }
      case 'revoke-session':
        return await performForm(now, revokeSession, form, { goTo: '/tai-khoan?xong=phien' });
      case 'offer-second-factor':
        return data({ offer: await offerSecondFactor(now, request, typed('currentPassword')) });
      case 'turn-on-second-factor':
        return redirect('/tai-khoan?xong=bat-hai-lop', {
          status: 303,
          headers: await turnOnSecondFactor(now, request, typed('code')),
        });
      case 'turn-off-second-factor':
        return redirect('/tai-khoan?xong=tat-hai-lop', {
          status: 303,
          headers: await turnOffSecondFactor(now, request, typed('currentPassword')),
        });
      default:
        throw platformProblem('not-found');
    }
  } catch (error) {
    return refusedForm(error, form);
  }
}

const doneSentences: Record<string, string> = {
  ten: 'Đã đổi họ tên.',
  'mat-khau': 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.',
  phien: 'Đã kết thúc phiên đăng nhập.',
  'bat-hai-lop': 'Đã bật xác thực hai lớp. Hãy cất các mã dự phòng ở nơi riêng.',
  'tat-hai-lop': 'Đã tắt xác thực hai lớp.',
};

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { account, done, requestKey } = loaderData;
  return (
    <>
      <PageHead title="Tài khoản" lead={[account.email, account.phone].filter(Boolean).join(' · ')} />
      {!actionData && done && doneSentences[done] && <Notice kind="success">{doneSentences[done]}</Notice>}
      <div className="gap">
        <NamePanel name={account.name} state={actionData} requestKey={requestKey} />
        <PasswordPanel state={actionData} />
        <SecondFactorPanel
          on={account.twoFactorEnabled}
          offer={actionData && 'offer' in actionData ? actionData.offer : undefined}
          state={actionData}
        />
        <SessionsPanel sessions={account.sessions} state={actionData} requestKey={requestKey} />
      </div>
    </>
  );
}
