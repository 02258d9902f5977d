import { Link, useSearchParams } from 'react-router';
import { dossierStateLabels } from '#modules/dossiers/index.ts';
import type { DossierState } from '#modules/dossiers/rules/dossier-states.ts';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { adviceFilter, adviceList } from '../queries/advice-list.ts';
import type { Route } from './+types/advice-list';

export const meta: Route.MetaFunction = () => [{ title: 'Tư vấn · Sao Làng' }];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = adviceFilter(url.searchParams);
  const list = await adviceList(db, actor, { filter, now: clock() });
  const labels = list.rows.map(({ state }) => dossierStateLabels[state as DossierState] ?? state);
  return { ...list, labels, filter };
}

const reviewLabels = { none: 'Chưa nhận xét', draft: 'Đang viết', submitted: 'Đã gửi' };

export default function AdviceListPage({ loaderData: { rows, total, labels, filter } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.review
      ? [
          {
            label: filter.review === 'cho' ? 'Chờ tôi nhận xét' : 'Tôi đã nhận xét',
            without: listUrl(search, { 'nhan-xet': undefined }),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        title="Tư vấn"
        lead="Hồ sơ được giao cho anh/chị nhận xét, khảo sát, đề nghị kiểm nghiệm bổ sung."
        actions={
          rows.length > 0 && (
            <LinkButton to={`/tu-van.xlsx?${search}`} document icon="download">
              Tải .xlsx
            </LinkButton>
          )
        }
      />
      <div className="panel">
        <FilterBar
          label="Lọc hồ sơ tư vấn"
          search={{ name: 'tim', label: 'Sản phẩm, chủ thể (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'nhan-xet',
              label: 'Nhận xét của tôi',
              value: filter.review ?? '',
              choices: [
                { value: 'cho', label: 'Chờ tôi nhận xét' },
                { value: 'da-gui', label: 'Tôi đã nhận xét' },
              ],
            },
            {
              name: 'xep',
              label: 'Xếp theo',
              value: filter.sort ?? '',
              empty: 'Chờ lâu trước',
              choices: [
                { value: 'ten', label: 'Tên sản phẩm' },
                { value: 'han', label: 'Hạn của tôi' },
              ],
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} hồ sơ`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có hồ sơ nào.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : 'Hồ sơ hiện ra khi cơ quan tham mưu giao cho Tổ tư vấn hoặc cho anh/chị, và mất đi khi hết hạn đọc.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Hồ sơ được giao tư vấn"
            rows={rows.map((row, index) => ({ ...row, label: labels[index] ?? row.state }))}
            rowKey={(row) => row.dossierId}
            columns={[
              {
                key: 'product',
                label: 'Sản phẩm',
                header: true,
                cell: (row) => (
                  <>
                    <Link to={`/tu-van/${row.dossierId}`}>{row.productName}</Link>
                    <small>
                      {row.producerName}, hồ sơ {row.number}
                    </small>
                  </>
                ),
              },
              { key: 'state', label: 'Hồ sơ', cell: (row) => row.label },
              {
                key: 'review',
                label: 'Nhận xét của tôi',
                bare: true,
                cell: (row) => (
                  <Chip kind={row.review === 'submitted' ? 'ok' : 'wait'}>{reviewLabels[row.review]}</Chip>
                ),
              },
              { key: 'surveys', label: 'Khảo sát', number: true, cell: (row) => row.surveys },
              { key: 'tests', label: 'Kiểm nghiệm chờ', number: true, cell: (row) => row.testsOpen },
              { key: 'until', label: 'Hạn của tôi', cell: (row) => (row.until ? formatDate(row.until) : '') },
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
