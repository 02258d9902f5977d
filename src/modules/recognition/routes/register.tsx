import { Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import { hasRoleFor } from '../access.ts';
import { certificateStatusLabels } from '../messages.vi.ts';
import { registerFilter, registerList } from '../queries/register-list.ts';
import { certificateStatuses } from '../rules/certificate-status.ts';
import { tabsOf } from '../tabs-of.ts';
import { RecognitionTabs } from '../ui/recognition-tabs.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import type { Route } from './+types/register';

export const meta = () => [{ title: 'Sổ công nhận · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = registerFilter(url.searchParams);
  const list = await registerList(db, actor, { now: clock(), filter });
  return { ...list, filter, tabs: tabsOf(actor), mayRecord: hasRoleFor(actor, 'decision.record') };
}

export default function RegisterPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, filter, tabs, mayRecord } = loaderData;
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.stars ? [{ label: `${filter.stars} sao`, without: listUrl(search, { sao: undefined }) }] : []),
    ...(filter.status
      ? [{ label: certificateStatusLabels[filter.status], without: listUrl(search, { 'hieu-luc': undefined }) }]
      : []),
  ];
  return (
    <>
      <PageHead
        title="Sổ công nhận"
        lead="Sản phẩm OCOP đã được công nhận 3 đến 5 sao, giấy chứng nhận và thời hạn 36 tháng."
        actions={
          <>
            <LinkButton to={`/cong-nhan.xlsx${listUrl(search, {})}`} icon="download" download>
              Tải bảng Excel
            </LinkButton>
            {mayRecord && (
              <LinkButton to="/cong-nhan/ghi-so" kind="main" icon="plus">
                Ghi quyết định của cấp trên
              </LinkButton>
            )}
          </>
        }
      />
      <RecognitionTabs current="register" {...tabs} />
      <div className="panel">
        <FilterBar
          label="Lọc sổ công nhận"
          search={{ name: 'tim', label: 'Sản phẩm, chủ thể, số, mã số (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'sao',
              label: 'Hạng sao',
              value: filter.stars ?? '',
              choices: ['3', '4', '5'].map((stars) => ({ value: stars, label: `${stars} sao` })),
            },
            {
              name: 'hieu-luc',
              label: 'Tình trạng',
              value: filter.status ?? '',
              choices: certificateStatuses.map((status) => ({ value: status, label: certificateStatusLabels[status] })),
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} giấy chứng nhận`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có giấy chứng nhận nào khớp.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : 'Sổ bắt đầu khi quyết định công nhận được ban hành, hoặc khi phường ghi lại quyết định của cấp trên.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Sản phẩm được công nhận"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: 'Sản phẩm',
                header: true,
                sortTo: listUrl(search, { xep: filter.sort === 'name' ? undefined : 'ten' }),
                sorted: filter.sort === 'name' ? 'ascending' : undefined,
                cell: (row) => (
                  <>
                    <Link to={`/cong-nhan/giay/${row.id}`}>{row.productName}</Link>
                    <small>{row.producerName}</small>
                  </>
                ),
              },
              { key: 'stars', label: 'Hạng', cell: (row) => <StarRow stars={row.stars} of={5} /> },
              {
                key: 'number',
                label: 'Số, mã số',
                cell: (row) => (
                  <>
                    {row.number}
                    <small>{row.productCode}</small>
                  </>
                ),
              },
              {
                key: 'decision',
                label: 'Quyết định',
                wideOnly: true,
                cell: (row) => (
                  <>
                    {row.decisionNumber}
                    <small>{formatDate(row.decisionDate ?? '')}</small>
                  </>
                ),
              },
              {
                key: 'expiry',
                label: 'Đến hết',
                sortTo: listUrl(search, { xep: filter.sort === 'expiry' ? undefined : 'het-han' }),
                sorted: filter.sort === 'expiry' ? 'ascending' : undefined,
                cell: (row) => formatDate(row.extendedUntil ?? row.expiresOn),
              },
              { key: 'status', label: 'Tình trạng', bare: true, cell: (row) => <StatusChip {...row} /> },
            ]}
          />
        )}
        <Pager
          page={filter.page}
          pageSize={pageSize}
          total={total}
          pageTo={(page) => listUrl(search, { trang: page === 1 ? undefined : String(page) })}
        />
      </div>
    </>
  );
}
