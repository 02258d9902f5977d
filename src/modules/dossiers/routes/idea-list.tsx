import { Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatDate, formatNumber, localDateOf } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { hasIdeaRole } from '../idea-access.ts';
import { ideaStateLabels } from '../idea-messages.vi.ts';
import { ideaFilter, ideaList } from '../queries/idea-list.ts';
import { ideaStates } from '../rules/idea-states.ts';
import { IdeaStateChip } from '../ui/idea-state-chip.tsx';
import type { Route } from './+types/idea-list';

export const meta = () => [{ title: 'Ý tưởng sản phẩm · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const filter = ideaFilter(url.searchParams);
  return {
    ...(await ideaList(db, actor, filter)),
    filter,
    mayDraft: hasIdeaRole(actor, 'idea.draft'),
    mayList: hasIdeaRole(actor, 'potential-list.make'),
  };
}

export default function IdeaListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, filter, mayDraft, mayList } = loaderData;
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.state ? [{ label: ideaStateLabels[filter.state], without: listUrl(search, { buoc: undefined }) }] : []),
    ...(filter.year ? [{ label: `Năm ${filter.year}`, without: listUrl(search, { nam: undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title="Ý tưởng sản phẩm"
        lead="Phiếu đăng ký đề xuất ý tưởng và kế hoạch sản xuất, kinh doanh. Không có ý tưởng vẫn nộp hồ sơ được."
        actions={
          <>
            {mayDraft && (
              <LinkButton to="/y-tuong/moi" kind="main" icon="plus">
                Đăng ký ý tưởng
              </LinkButton>
            )}
            {mayList && <LinkButton to="/danh-muc-tiem-nang">Danh mục tiềm năng</LinkButton>}
            <LinkButton to={`/y-tuong.xlsx${listUrl(search, {})}`} icon="download" download>
              Tải bảng Excel
            </LinkButton>
          </>
        }
      />
      <div className="panel">
        <FilterBar
          label="Lọc ý tưởng"
          search={{ name: 'tim', label: 'Sản phẩm, chủ thể (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'buoc',
              label: 'Bước',
              value: filter.state ?? '',
              choices: ideaStates.map((state) => ({ value: state, label: ideaStateLabels[state] })),
            },
          ]}
          hidden={filter.year ? { nam: String(filter.year) } : undefined}
        />
        <FilterState active={active} count={`${formatNumber(total)} ý tưởng`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có ý tưởng nào khớp.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : mayDraft
                ? 'Bấm “Đăng ký ý tưởng” để viết phiếu đầu tiên.'
                : 'Ý tưởng xuất hiện ở đây khi chủ thể đăng ký.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Danh sách ý tưởng"
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
                    <Link to={`/y-tuong/${row.id}`}>{row.name}</Link>
                    <small>{row.producerName}</small>
                  </>
                ),
              },
              { key: 'year', label: 'Năm', cell: (row) => row.year },
              { key: 'set', label: 'Bộ dự kiến', cell: (row) => row.setNumber ?? 'Chưa xác định' },
              {
                key: 'submitted',
                label: 'Ngày gửi',
                cell: (row) => (row.submittedAt ? formatDate(localDateOf(row.submittedAt)) : 'Chưa gửi'),
              },
              { key: 'state', label: 'Bước', bare: true, cell: (row) => <IdeaStateChip state={row.state} /> },
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
