import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { createSigningKey } from '../commands/create-signing-key.ts';
import { unitKeys } from '../queries/unit-keys.ts';
import { tabsOf } from '../tabs-of.ts';
import { RecognitionTabs } from '../ui/recognition-tabs.tsx';
import { StepForm } from '../ui/step-form.tsx';
import type { Route } from './+types/signing-keys';

export const meta = () => [{ title: 'Khóa ký chứng thư · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!hasRoleFor(actor, 'signing-key.create')) throw platformProblem('not-allowed');
  return { keys: await unitKeys(db, actor), tabs: tabsOf(actor), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), createSigningKey, await readForm(request), { goTo: '/cong-nhan/khoa-ky' });
}

export default function SigningKeysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { keys, tabs, key } = loaderData;
  return (
    <>
      <PageHead
        title="Khóa ký chứng thư"
        lead="Đơn vị ký chứng thư điện tử bằng một khóa Ed25519. Khóa mới thay khóa cũ; khóa cũ vẫn được công bố để kiểm tra những gì đã ký."
      />
      <RecognitionTabs current="keys" {...tabs} />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <Panel title="Các khóa" flush>
          {keys.length === 0 ? (
            <EmptyState title="Đơn vị chưa có khóa ký.">
              Giấy chứng nhận vẫn cấp được; chứng thư ký sau khi có khóa.
            </EmptyState>
          ) : (
            <DataTable
              caption="Khóa ký của đơn vị"
              rows={keys}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'did',
                  label: 'Khóa công khai',
                  header: true,
                  cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.did}</span>,
                },
                { key: 'created', label: 'Tạo lúc', cell: (row) => formatMoment(row.createdAt) },
                { key: 'by', label: 'Người tạo', wideOnly: true, cell: (row) => row.createdBy ?? 'Sao Làng' },
                {
                  key: 'state',
                  label: 'Tình trạng',
                  bare: true,
                  cell: (row) => (row.retiredAt ? <Chip>Đã thay</Chip> : <Chip kind="ok">Đang dùng</Chip>),
                },
              ]}
            />
          )}
        </Panel>
        <Panel title={keys.length === 0 ? 'Tạo khóa' : 'Thay khóa'}>
          <p className="muted">
            Phần bí mật được niêm phong trong cơ sở dữ liệu, mở được nhờ khóa để ngoài cơ sở dữ liệu. Danh sách khóa
            công khai: <a href="/xac-minh/khoa.json">/xac-minh/khoa.json</a>.
          </p>
          <StepForm
            intent="create"
            requestKey={key}
            verb={keys.length === 0 ? 'Tạo khóa ký' : 'Tạo khóa mới thay khóa đang dùng'}
          />
        </Panel>
      </div>
    </>
  );
}
