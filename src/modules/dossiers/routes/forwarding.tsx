import { Form, Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { draftRequestLetter } from '../commands/draft-request-letter.ts';
import { toForward } from '../queries/to-forward.ts';
import type { Route } from './+types/forwarding';

export const meta = () => [{ title: 'Gửi tỉnh · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!hasRoleFor(actor, 'dossier.forward')) throw platformProblem('not-allowed');
  const mayDraft = hasRoleFor(actor, 'request-letter.draft');
  return { ...(await toForward(db, actor, clock())), mayDraft, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), draftRequestLetter, await readForm(request), {
    input: (form) => ({ dossierIds: form.getAll('dossierIds[]').map(String), round: String(form.get('round') ?? '') }),
    goTo: ({ paperId }) => `/van-ban/${paperId}`,
  });
}

export default function ForwardingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossiers, letters, mayDraft, key } = loaderData;
  return (
    <>
      <PageHead
        title="Gửi tỉnh"
        lead="Hồ sơ đã có Mẫu số 03: một văn bản đề nghị cho một hay nhiều sản phẩm (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg)."
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} kept="Những gì anh/chị đã chọn vẫn còn." />}
        <Panel title="Hồ sơ chờ gửi" flush={dossiers.length === 0}>
          {dossiers.length === 0 ? (
            <EmptyState title="Không có hồ sơ nào chờ gửi.">
              Hồ sơ hiện ở đây khi báo cáo (Mẫu số 03) đã phát hành.
            </EmptyState>
          ) : (
            <Form method="post" className="form">
              <HiddenFields values={{ _key: key }} />
              {dossiers.map((row) => (
                <div key={row.id} className="line">
                  {mayDraft && (
                    <CheckField
                      name="dossierIds[]"
                      id={`chon-${row.id}`}
                      value={row.id}
                      label={`${row.productName} (${row.producerName})`}
                      defaultChecked={row.letterId === null}
                    />
                  )}
                  <span>
                    <Link to={`/ho-so/${row.id}/xu-ly`}>{row.number}</Link>
                    {row.reportNumber && `, báo cáo ${row.reportNumber}`}
                  </span>
                  {row.letterId && <Chip kind="ok">Đã có văn bản đề nghị</Chip>}
                  {row.proposal === 'negative' && <Chip kind="wait">Ý kiến chưa đề nghị</Chip>}
                  {row.short > 0 && <Chip kind="bad">Thiếu {row.short} mẫu</Chip>}
                  {row.state === 'returned-by-province' && <Chip kind="bad">Tỉnh trả lại</Chip>}
                </div>
              ))}
              {mayDraft && (
                <>
                  <TextField
                    name="round"
                    label="Đợt"
                    required
                    maxLength={100}
                    placeholder="Ví dụ: đợt 2 năm 2026"
                    defaultValue={actionData?.values.round}
                    error={actionData?.errors.round ?? actionData?.errors.dossierIds}
                  />
                  <div className="foot">
                    <Button>Dự thảo văn bản đề nghị</Button>
                  </div>
                </>
              )}
            </Form>
          )}
        </Panel>
        <Panel title="Văn bản đề nghị" flush>
          {letters.length === 0 ? (
            <EmptyState title="Chưa có văn bản đề nghị nào.">Chọn hồ sơ ở trên rồi dự thảo.</EmptyState>
          ) : (
            <DataTable
              caption="Văn bản đề nghị, mới nhất trước"
              rows={letters}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'number',
                  label: 'Số, ngày',
                  header: true,
                  cell: (row) => (
                    <Link to={`/van-ban/${row.id}`}>
                      {row.number ? `${row.number}${row.dated ? `, ${formatDate(row.dated)}` : ''}` : 'Chưa cấp số'}
                    </Link>
                  ),
                },
                { key: 'products', label: 'Số sản phẩm', number: true, cell: (row) => row.products },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
