import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { SelectField } from '#ui/office/field.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { ProgressBar } from '#ui/office/progress-bar.tsx';
import { startExport } from '../commands/start-export.ts';
import { isListKeeper } from '../list-access.ts';
import { exportRuns } from '../queries/export-runs.ts';
import { exportBooks, exportHours } from '../rules/export-book.ts';
import { bookLabels, exportStateLabels } from '../ui/import-labels.ts';
import { PollWhile } from '../ui/poll-while.tsx';
import { WholeForm } from '../ui/whole-form.tsx';
import type { Route } from './+types/export-list';

export const meta = () => [{ title: 'Xuất cả sổ · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!isListKeeper(actor)) throw platformProblem('not-allowed');
  return { runs: await exportRuns(db, actor, clock()), key: newRequestKey(), year: clock().getFullYear() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), startExport, await readForm(request), { goTo: '/chu-the/xuat' });
}

export default function ExportListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { runs, key, year } = loaderData;
  return (
    <>
      <PageHead
        title="Xuất cả sổ"
        lead={`Tệp được tạo trong nền; chỉ anh/chị tải được, trong ${exportHours} giờ.`}
        actions={
          <LinkButton to={`/san-pham/ptnt-ocop.csv?nam=${year}`} icon="download" download>
            Bảng PTNT_OCOP {year} (CSV)
          </LinkButton>
        }
      />
      <PollWhile working={runs.some(({ state }) => state === 'waiting')} />
      <div className="gap">
        <Panel title="Tạo tệp mới">
          <WholeForm hidden={{ _key: key }} answer={actionData} labels={{ book: 'Sổ' }} verb="Tạo tệp .xlsx">
            <SelectField
              name="book"
              label="Sổ"
              required
              defaultValue={actionData?.values.book ?? 'producers'}
              error={actionData?.errors.book}
              choices={exportBooks.map((book) => ({ value: book, label: bookLabels[book] ?? book }))}
            />
          </WholeForm>
        </Panel>
        <Panel title="Tệp của anh/chị" flush>
          {runs.length === 0 ? (
            <div className="in-p">
              <EmptyState title="Chưa có tệp nào.">Tệp đã tạo hiện ở đây cho đến khi hết {exportHours} giờ.</EmptyState>
            </div>
          ) : (
            <DataTable
              caption="Tệp đã yêu cầu"
              rows={runs}
              rowKey={(run) => run.id}
              columns={[
                { key: 'book', label: 'Sổ', header: true, cell: (run) => bookLabels[run.book] ?? run.book },
                { key: 'at', label: 'Yêu cầu lúc', cell: (run) => formatMoment(run.createdAt) },
                {
                  key: 'state',
                  label: 'Tiến độ',
                  cell: (run) =>
                    run.state === 'waiting' ? (
                      <ProgressBar label="Tiến độ" done={run.done ?? 0} of={run.total ?? 0}>
                        {formatNumber(run.done ?? 0)} trên {formatNumber(run.total ?? 0)} dòng
                      </ProgressBar>
                    ) : run.state === 'done' ? (
                      `${exportStateLabels.done}, ${formatNumber(run.rowsWritten)} dòng`
                    ) : (
                      run.refusal
                    ),
                },
                {
                  key: 'get',
                  label: 'Việc',
                  bare: true,
                  cell: (run) =>
                    run.state === 'done' && (
                      <LinkButton small to={`/chu-the/xuat/${run.id}/tep`} icon="download" download>
                        Tải tệp
                      </LinkButton>
                    ),
                },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}
