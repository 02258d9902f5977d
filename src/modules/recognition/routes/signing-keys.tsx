import { here } from '#platform/context.ts';
import { type FormState, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { SelectField, TextArea } from '#ui/office/field.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { createSigningKey } from '../commands/create-signing-key.ts';
import { distrustSigningKey } from '../commands/distrust-signing-key.ts';
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
  const form = await readForm(request);
  const command = form.get('intent') === 'distrust' ? distrustSigningKey : createSigningKey;
  return performForm(here(context), command as typeof createSigningKey, form, { goTo: '/cong-nhan/khoa-ky' });
}

export default function SigningKeysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { keys, tabs, key } = loaderData;
  const trusted = keys.filter(({ distrustedAt }) => distrustedAt === null);
  return (
    <>
      <PageHead
        title="Khóa ký chứng thư"
        lead="Đơn vị ký chứng thư điện tử bằng một khóa Ed25519. Khóa mới thay khóa cũ; khóa cũ vẫn được công bố để kiểm tra những gì đã ký, trừ khi đơn vị công bố khóa bị lộ."
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
                  cell: (row) =>
                    row.distrustedAt ? (
                      <>
                        <Chip kind="stop">Bị lộ</Chip>
                        <small>
                          {formatMoment(row.distrustedAt)}: {row.distrustReason}
                        </small>
                      </>
                    ) : row.retiredAt ? (
                      <Chip>Đã thay</Chip>
                    ) : (
                      <Chip kind="ok">Đang dùng</Chip>
                    ),
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
        {trusted.length > 0 && <LeakedKeyPanel keys={trusted} requestKey={key} answer={actionData} />}
      </div>
    </>
  );
}

function LeakedKeyPanel({
  keys,
  requestKey,
  answer,
}: {
  keys: { id: string; did: string; retiredAt: Date | null }[];
  requestKey: string;
  answer: FormState | undefined;
}) {
  const kept = answer?.intent === 'distrust' ? answer : undefined;
  return (
    <Panel title="Công bố khóa bị lộ">
      <p className="muted">
        Chứng thư ký bằng khóa này sẽ không xác minh được nữa, kể cả chứng thư ký trước khi lộ. Việc công bố không rút
        lại được; sau đó hãy tạo khóa mới và ký lại chứng thư ở trang từng giấy.
      </p>
      <StepForm intent="distrust" requestKey={requestKey} verb="Công bố khóa bị lộ" kind="danger">
        <SelectField
          name="keyId"
          label="Khóa"
          required
          empty="Chọn khóa"
          choices={keys.map(({ id, did, retiredAt }) => ({
            value: id,
            label: `…${did.slice(-12)} (${retiredAt ? 'đã thay' : 'đang dùng'})`,
          }))}
          defaultValue={kept?.values.keyId}
          error={kept?.errors.keyId}
        />
        <TextArea
          name="reason"
          label="Lý do"
          required
          rows={2}
          maxLength={1000}
          defaultValue={kept?.values.reason}
          error={kept?.errors.reason}
        />
      </StepForm>
    </Panel>
  );
}
