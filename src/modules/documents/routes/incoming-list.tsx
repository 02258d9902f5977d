import { Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { hasRoleFor } from '../access.ts';
import { incomingFilter, incomingList } from '../queries/incoming-list.ts';
import type { Route } from './+types/incoming-list';

export const meta = () => [{ title: 'Văn bản đến · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = incomingFilter(url.searchParams);
  return {
    ...(await incomingList(db, actor, filter)),
    filter,
    year: Number(today(clock()).slice(0, 4)),
    mayRegister: hasRoleFor(actor, 'incoming.register'),
  };
}

export default function IncomingListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, filter, year, mayRegister } = loaderData;
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.year ? [{ label: `Năm ${filter.year}`, without: listUrl(search, { nam: undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title="Văn bản đến"
        lead="Vào sổ một lần, viện dẫn trong căn cứ khi soạn văn bản."
        actions={
          <>
            <LinkButton to={`/van-ban-den.xlsx${listUrl(search, {})}`} icon="download" download>
              Tải bảng Excel
            </LinkButton>
            {mayRegister && (
              <LinkButton to="/van-ban-den/moi" kind="main" icon="plus">
                Vào sổ văn bản đến
              </LinkButton>
            )}
          </>
        }
      />
      <div className="panel">
        <FilterBar
          label="Lọc văn bản đến"
          search={{ name: 'tim', label: 'Số, cơ quan, trích yếu (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'nam',
              label: 'Năm',
              value: filter.year ? String(filter.year) : '',
              choices: [0, 1, 2].map((back) => ({ value: String(year - back), label: String(year - back) })),
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} văn bản`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có văn bản đến nào khớp.">
            {active.length > 0 ? 'Hãy bỏ bớt điều kiện lọc.' : 'Văn thư vào sổ văn bản đến ở đây.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Sổ văn bản đến, mới nhất trước"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'abstract',
                label: 'Trích yếu',
                header: true,
                cell: (row) => (
                  <>
                    <Link to={`/van-ban-den/${row.id}`}>{row.abstract}</Link>
                    <small>
                      {row.issuer}
                      {row.sample ? '. Dữ liệu mẫu' : ''}
                    </small>
                  </>
                ),
              },
              { key: 'number', label: 'Số, ký hiệu', cell: (row) => row.number },
              { key: 'dated', label: 'Ngày văn bản', cell: (row) => formatDate(row.dated) },
              { key: 'arrival', label: 'Số đến', number: true, cell: (row) => row.arrivalNumber },
              { key: 'arrived', label: 'Ngày đến', cell: (row) => formatDate(row.arrivedOn) },
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
