import { Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { supportFilter, supportList } from '../queries/support-list.ts';
import { StateChip } from '../ui/state-chip.tsx';
import type { Route } from './+types/support-list';

export const meta = () => [{ title: 'Sản phẩm cần hỗ trợ lên sao · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = supportFilter(url.searchParams);
  const { rows, total } = await supportList(db, actor, { filter, now: clock() });
  return { rows, total, filter };
}

export default function SupportListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, filter } = loaderData;
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.target ? [{ label: `Lên ${filter.target} sao`, without: listUrl(search, { sao: undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title="Sản phẩm cần hỗ trợ lên sao"
        lead="Hồ sơ mới nhất của từng sản phẩm, gần hạng kế tiếp nhất đứng trước. Điểm tự chấm chưa phải đánh giá của Hội đồng."
        actions={
          <LinkButton to={`/can-ho-tro.xlsx${listUrl(search, {})}`} icon="download" download>
            Tải bảng Excel
          </LinkButton>
        }
      />
      <div className="panel">
        <FilterBar
          label="Lọc sản phẩm cần hỗ trợ"
          search={{ name: 'tim', label: 'Sản phẩm, chủ thể (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'sao',
              label: 'Hạng kế tiếp',
              value: filter.target ?? '',
              choices: ['3', '4', '5'].map((stars) => ({ value: stars, label: `${stars} sao` })),
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} sản phẩm`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có sản phẩm nào khớp.">
            {active.length > 0 ? 'Hãy bỏ bớt điều kiện lọc.' : 'Sản phẩm xuất hiện ở đây khi đã mở hồ sơ.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Sản phẩm cần hỗ trợ, ít mức phải nâng nhất trước"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'product',
                label: 'Sản phẩm',
                header: true,
                cell: (row) => (
                  <>
                    <Link to={`/ho-so/${row.id}/con-thieu?sao=${row.target}`}>{row.productName}</Link>
                    <small>{row.producerName}</small>
                  </>
                ),
              },
              {
                key: 'now',
                label: 'Đang ở',
                cell: (row) => (
                  <>
                    {row.total} điểm
                    <small>{row.base === 'council' ? 'theo Hội đồng' : 'theo tự chấm'}</small>
                  </>
                ),
              },
              { key: 'target', label: 'Hạng kế tiếp', cell: (row) => `${row.target} sao` },
              { key: 'levels', label: 'Số mức phải nâng', number: true, cell: (row) => row.levels },
              {
                key: 'least',
                label: 'Vướng mức tối thiểu ở',
                cell: (row) => (row.leastLevels.length > 0 ? row.leastLevels.join(', ') : 'Không vướng'),
              },
              { key: 'state', label: 'Trạng thái', bare: true, cell: (row) => <StateChip state={row.state} /> },
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
