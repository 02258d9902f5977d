import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FileField } from '#ui/office/field.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { uploadImport } from '../commands/upload-import.ts';
import { isListKeeper } from '../list-access.ts';
import { importRuns } from '../queries/import-runs.ts';
import { importDays } from '../rules/export-book.ts';
import { importRowLimit } from '../rules/import-table.ts';
import { importStateLabels } from '../ui/import-labels.ts';
import { PollWhile } from '../ui/poll-while.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/import-list';

export const meta = () => [{ title: 'Nhập chủ thể từ Excel · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!isListKeeper(actor)) throw platformProblem('not-allowed');
  return { runs: await importRuns(db, actor), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!isListKeeper(now.actor)) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  if (!files.file) return refusedForm(platformProblem('file.empty'), form);
  return performForm(now, uploadImport, form, {
    input: () => ({ file: files.file }),
    goTo: ({ id }) => `/chu-the/nhap/${id}`,
  });
}

export default function ImportListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { runs, key } = loaderData;
  return (
    <>
      <PageHead
        title="Nhập chủ thể từ Excel"
        lead="Bảng được đọc và xem trước; chưa có gì vào sổ cho đến khi anh/chị đồng ý."
        actions={
          <LinkButton to="/chu-the/mau-nhap.xlsx" icon="download" download>
            Tải tệp mẫu
          </LinkButton>
        }
      />
      <PollWhile working={runs.some(({ state }) => state === 'reading' || state === 'loading')} />
      <div className="gap">
        <Panel title="Gửi bảng">
          <WholeForm hidden={{ _key: key }} answer={actionData} labels={{ file: 'Tệp' }} verb="Đọc bảng" isUpload>
            <FileField
              name="file"
              label="Tệp .xlsx"
              required
              accept=".xlsx"
              error={actionData?.errors.file}
              hint={`Nhiều nhất ${formatNumber(importRowLimit)} dòng, 10 MB. Giữ nguyên dòng tiêu đề của tệp mẫu.`}
            />
          </WholeForm>
        </Panel>
        <Panel title="Các lần nhập của anh/chị" flush>
          {runs.length === 0 ? (
            <div className="in-p">
              <EmptyState title="Chưa có lần nhập nào.">
                Mỗi lần nhập hiện ở đây {importDays} ngày rồi được xóa cùng những gì đã đọc từ tệp.
              </EmptyState>
            </div>
          ) : (
            <DataTable
              caption="Các lần nhập"
              rows={runs}
              rowKey={(run) => run.id}
              columns={[
                {
                  key: 'file',
                  label: 'Tệp',
                  header: true,
                  cell: (run) => <Link to={`/chu-the/nhap/${run.id}`}>{run.name ?? 'Bảng'}</Link>,
                },
                { key: 'at', label: 'Gửi lúc', cell: (run) => formatMoment(run.createdAt) },
                { key: 'state', label: 'Bước', cell: (run) => importStateLabels[run.state] ?? run.state },
                { key: 'good', label: 'Dòng dùng được', number: true, cell: (run) => formatNumber(run.rowsGood) },
                { key: 'bad', label: 'Dòng cần sửa', number: true, cell: (run) => formatNumber(run.rowsBad) },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
