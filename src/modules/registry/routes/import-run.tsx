import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { confirmImport } from '../commands/confirm-import.ts';
import { discardImport } from '../commands/discard-import.ts';
import { importRun } from '../queries/import-runs.ts';
import { importStateLabels } from '../ui/import-labels.ts';
import { BadRows, GoodRows, ImportDecision, ImportProgress } from '../ui/import-preview.tsx';
import { PollWhile } from '../ui/poll-while.tsx';
import type { Route } from './+types/import-run';

export const meta = () => [{ title: 'Xem trước bảng chủ thể · Sao Làng' }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { run: await importRun(db, actor, identifier(params.importId)), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const input = { importId: params.importId };
  switch (form.get('intent')) {
    case 'confirm':
      return performForm(here(context), confirmImport, form, { input, goTo: `/chu-the/nhap/${params.importId}` });
    case 'discard':
      return performForm(here(context), discardImport, form, { input, goTo: '/chu-the/nhap' });
  }
  throw platformProblem('not-found');
}

export default function ImportRunPage({ loaderData, actionData }: Route.ComponentProps) {
  const { run, key } = loaderData;
  const working = run.state === 'reading' || run.state === 'loading';
  return (
    <>
      <PageHead
        title={run.name ?? 'Bảng chủ thể'}
        lead={`${importStateLabels[run.state] ?? run.state}; gửi ${formatMoment(run.createdAt)}`}
        actions={<LinkButton to="/chu-the/nhap">Các lần nhập</LinkButton>}
      />
      <PollWhile working={working} />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {working && (
          <Panel title={run.state === 'reading' ? 'Đang đọc bảng' : 'Đang nhập vào sổ'}>
            <ImportProgress state={run.state} done={run.done} total={run.total} />
          </Panel>
        )}
        {run.state === 'done' && (
          <Notice
            kind="success"
            title={`Đã nhập ${formatNumber(run.rowsGood)} chủ thể vào sổ.`}
            actions={<LinkButton to="/chu-the?xep=moi">Xem các chủ thể mới</LinkButton>}
          >
            {run.rowsBad > 0 && `${formatNumber(run.rowsBad)} dòng cần sửa chưa được nhập.`}
          </Notice>
        )}
        {run.state === 'failed' && (
          <Refusal
            title={run.refusal}
            kept="Sổ vẫn như trước khi nhập. Hãy sửa tệp rồi gửi lại."
            actions={<LinkButton to="/chu-the/nhap">Gửi lại</LinkButton>}
          />
        )}
        {run.state === 'previewed' && <ImportDecision run={run} requestKey={key} />}
        {run.badRows.length > 0 && <BadRows run={run} />}
        {run.goodRows.length > 0 && <GoodRows run={run} />}
      </div>
    </>
  );
}
