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
import { Tabs } from '#ui/office/tabs.tsx';
import { hasRoleFor } from '../access.ts';
import { printedAbstract } from '../papers/printed-values.ts';
import { type PaperViewName, paperFilter, paperList } from '../queries/paper-list.ts';
import { kindNames, paperKinds } from '../rules/paper-kinds.ts';
import { StateChip } from '../ui/state-chip.tsx';
import type { Route } from './+types/paper-list';

export const meta = () => [{ title: 'Văn bản · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = paperFilter(url.searchParams);
  const { rows, total, counts } = await paperList(db, actor, filter);
  return {
    rows: rows.map((row) => ({ ...row, abstract: printedAbstract(row) })),
    total,
    counts,
    filter,
    year: Number(today(clock()).slice(0, 4)),
    mayDraft: hasRoleFor(actor, 'paper.draft'),
    mayRegister: hasRoleFor(actor, 'paper.register'),
  };
}

const viewLabels: Record<PaperViewName, string> = {
  'da-phat-hanh': 'Đã phát hành',
  'dang-lam': 'Đang làm',
  'da-bo': 'Đã bỏ',
};

export default function PaperListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, counts, filter, year, mayDraft, mayRegister } = loaderData;
  const [search] = useSearchParams();
  const drop = (name: string) => listUrl(search, { [name]: undefined });
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: drop('tim') }] : []),
    ...(filter.kind ? [{ label: kindNames[filter.kind], without: drop('loai') }] : []),
    ...(filter.year ? [{ label: `Năm ${filter.year}`, without: drop('nam') }] : []),
    ...(filter.from ? [{ label: `Từ ${formatDate(filter.from)}`, without: drop('tu-ngay') }] : []),
    ...(filter.to ? [{ label: `Đến ${formatDate(filter.to)}`, without: drop('den-ngay') }] : []),
  ];
  return (
    <>
      <PageHead
        title="Văn bản"
        lead="Văn bản của đơn vị: soạn, trình ký, cấp số, phát hành."
        actions={
          <>
            <LinkButton to={`/van-ban.xlsx${listUrl(search, {})}`} icon="download" download>
              Tải bảng Excel
            </LinkButton>
            {mayRegister && <LinkButton to="/van-ban/vao-so">Vào sổ văn bản giấy</LinkButton>}
            {mayDraft && (
              <LinkButton to="/van-ban/moi" kind="main" icon="plus">
                Soạn văn bản
              </LinkButton>
            )}
          </>
        }
      />
      <Tabs
        label="Văn bản theo giai đoạn"
        tabs={(Object.keys(viewLabels) as PaperViewName[]).map((view) => ({
          to: listUrl(search, { xem: view === 'da-phat-hanh' ? undefined : view }),
          label: viewLabels[view],
          count: counts[view],
          current: filter.view === view,
        }))}
      />
      <div className="panel">
        <FilterBar
          label="Lọc văn bản"
          search={{ name: 'tim', label: 'Số, trích yếu, nội dung (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'loai',
              label: 'Loại',
              value: filter.kind ?? '',
              choices: paperKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
            },
            {
              name: 'nam',
              label: 'Năm',
              value: filter.year ? String(filter.year) : '',
              choices: [0, 1, 2].map((back) => ({ value: String(year - back), label: String(year - back) })),
            },
          ]}
          hidden={filter.view === 'da-phat-hanh' ? undefined : { xem: filter.view }}
        />
        <FilterState active={active} count={`${formatNumber(total)} văn bản`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có văn bản nào khớp.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : 'Bấm Soạn văn bản để bắt đầu từ một mẫu có sẵn thể thức.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Danh sách văn bản, mới nhất trước"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'abstract',
                label: 'Trích yếu',
                header: true,
                cell: (row) => (
                  <>
                    <Link to={`/van-ban/${row.id}`}>{row.abstract}</Link>
                    <small>
                      {kindNames[row.kind]}
                      {row.signerName ? `. Người ký: ${row.signerName}` : ''}
                      {row.sample ? '. Dữ liệu mẫu' : ''}
                    </small>
                  </>
                ),
              },
              { key: 'number', label: 'Số, ký hiệu', cell: (row) => row.number ?? 'Chưa cấp số' },
              { key: 'dated', label: 'Ngày', cell: (row) => (row.dated ? formatDate(row.dated) : '') },
              { key: 'drafter', label: 'Người soạn', wideOnly: true, cell: (row) => row.drafterName ?? '' },
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
