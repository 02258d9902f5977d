import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate, formatMoment } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { ProgressBand } from '#ui/office/progress-band.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { openReportPeriod } from '../commands/open-report-period.ts';
import { remindReportPeriod } from '../commands/remind-report-period.ts';
import { periodWords, reportStandingLabels } from '../messages.vi.ts';
import { periodAsked, type ReportStanding, reportBoard } from '../queries/report-board.ts';
import { ProgrammeTabs } from '../ui/programme-tabs.tsx';
import type { Route } from './+types/report-board';

export const meta = () => [{ title: 'Báo cáo tháng · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const board = await reportBoard(db, actor, { period: periodAsked(url.searchParams, now), now });
  return { ...board, key: newRequestKey() };
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const period = periodAsked(url.searchParams, now.clock());
  const options = { input: { period }, goTo: `/bao-cao?ky=${period}` };
  switch (form.get('intent')) {
    case 'open':
      return performForm(now, openReportPeriod, form, options);
    case 'remind':
      return performForm(now, remindReportPeriod, form, options);
  }
  throw platformProblem('not-found');
}

export default function ReportBoardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { period, dueOn, periods, rows, seesAll, may, key } = loaderData;
  const countOf = (standing: ReportStanding) => rows.filter((row) => row.standing === standing).length;
  const lacking = countOf('open') + countOf('missing');
  return (
    <>
      <PageHead
        title="Báo cáo tháng"
        lead={`Trước ngày 25 hằng tháng, gửi UBND phường qua Phòng Kinh tế, Hạ tầng và Đô thị (mục V.1 Kế hoạch). Gửi sau hạn vẫn nhận và ghi là trễ.`}
        actions={
          <>
            <StepButton may={may.remind} intent="remind" requestKey={key}>
              Nhắc {lacking} đơn vị chưa gửi
            </StepButton>
            <StepButton may={may.open} intent="open" requestKey={key} kind="second">
              {rows.length === 0 ? `Mở kỳ ${periodWords(period)}` : 'Thêm đơn vị mới vào kỳ'}
            </StepButton>
            {seesAll && rows.length > 0 && (
              <LinkButton to={`/bao-cao.xlsx?ky=${period}`} icon="download" download>
                Tải bảng .xlsx
              </LinkButton>
            )}
          </>
        }
      />
      <ProgrammeTabs page="reports" />
      <div className="gap below-tabs">
        {actionData && <Refusal title={actionData.sentence} />}
        <Tabs
          label="Tháng"
          tabs={periods.slice(0, 6).map((month) => ({
            to: `/bao-cao?ky=${month}`,
            label: `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
            current: month === period,
          }))}
        />
        {seesAll && rows.length > 0 && (
          <ProgressBand
            title={`Báo cáo ${periodWords(period)}`}
            total={`${rows.length} đơn vị, hạn hết ngày ${formatDate(dueOn)}`}
            parts={[
              { look: 'a', count: countOf('in-time'), words: `${countOf('in-time')} gửi đúng hạn` },
              { look: 'b', count: countOf('late'), words: `${countOf('late')} gửi trễ` },
              { look: 'c', count: countOf('missing'), words: `${countOf('missing')} chưa gửi, quá hạn` },
              { look: '', count: countOf('open'), words: `${countOf('open')} chưa gửi` },
            ]}
          />
        )}
        <Panel flush>
          {rows.length === 0 ? (
            <EmptyState title={`Chưa có báo cáo nào của ${periodWords(period)}.`}>
              {may.open
                ? 'Mở kỳ để ghi danh sách phòng, tổ dân phố và chủ thể phải báo cáo.'
                : 'Báo cáo phải viết sẽ hiện ở đây khi phường mở kỳ.'}
            </EmptyState>
          ) : (
            <DataTable
              caption={`Báo cáo ${periodWords(period)}, chưa gửi trước`}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  label: 'Đơn vị',
                  header: true,
                  cell: ({ id, name, own }) => (
                    <>
                      <Link to={`/bao-cao/${period}/${id}`}>{name}</Link>
                      {own && <small>Báo cáo của anh/chị</small>}
                    </>
                  ),
                },
                {
                  key: 'standing',
                  label: 'Tình hình',
                  bare: true,
                  cell: ({ standing }) => <StandingChip standing={standing} />,
                },
                {
                  key: 'submitted',
                  label: 'Gửi lúc',
                  cell: ({ submittedAt }) => (submittedAt ? formatMoment(submittedAt) : ''),
                },
                { key: 'by', label: 'Người gửi', wideOnly: true, cell: ({ submittedByName }) => submittedByName ?? '' },
                {
                  key: 'reminded',
                  label: 'Đã nhắc',
                  wideOnly: true,
                  cell: ({ remindedAt }) => (remindedAt ? formatMoment(remindedAt) : ''),
                },
              ]}
            />
          )}
        </Panel>
      </div>
    </>
  );
}

function StandingChip({ standing }: { standing: ReportStanding }) {
  const kinds = { 'in-time': 'ok', late: 'bad', open: 'plain', missing: 'stop' } as const;
  return <Chip kind={kinds[standing]}>{reportStandingLabels[standing]}</Chip>;
}
