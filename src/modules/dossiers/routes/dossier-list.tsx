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
import { hasRoleFor } from '../access.ts';
import { dossierStateLabels } from '../messages.vi.ts';
import { communesForFilter, dossierFilter, dossierList } from '../queries/dossier-list.ts';
import { setsForFilter } from '../queries/sets-for-filter.ts';
import { dossierStates } from '../rules/dossier-states.ts';
import { StateChip } from '../ui/state-chip.tsx';
import type { Route } from './+types/dossier-list';

export const meta = () => [{ title: 'Hồ sơ · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const filter = dossierFilter(url.searchParams);
  const [list, sets, communes] = await Promise.all([
    dossierList(db, actor, { now: clock(), filter }),
    setsForFilter(db),
    communesForFilter(db, actor),
  ]);
  const opens = actor.kind !== 'person' || actor.grant.role !== 'neighbourhood-leader';
  const forwards = hasRoleFor(actor, 'dossier.forward');
  return { ...list, sets, communes, filter, opens, forwards, mayOpen: hasRoleFor(actor, 'dossier.open') };
}

export default function DossierListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, sets, communes, filter, opens, forwards, mayOpen } = loaderData;
  const [search] = useSearchParams();
  const set = sets.find((choice) => choice.code === filter.setCode);
  const commune = communes.find((choice) => choice.id === filter.communeId);
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.state
      ? [{ label: dossierStateLabels[filter.state], without: listUrl(search, { 'trang-thai': undefined }) }]
      : []),
    ...(set ? [{ label: `${set.number}. ${set.name}`, without: listUrl(search, { bo: undefined }) }] : []),
    ...(commune ? [{ label: commune.fullName, without: listUrl(search, { xa: undefined }) }] : []),
    ...(filter.productId ? [{ label: 'Chỉ một sản phẩm', without: listUrl(search, { 'san-pham': undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title="Hồ sơ"
        lead="Hồ sơ đánh giá, phân hạng sản phẩm OCOP theo QĐ 26/2026/QĐ-TTg."
        actions={
          <>
            {mayOpen && (
              <LinkButton to="/ho-so/moi" kind="main" icon="plus">
                Mở hồ sơ
              </LinkButton>
            )}
            {forwards && (
              <LinkButton to="/ho-so/gui-tinh" kind="second">
                Gửi tỉnh
              </LinkButton>
            )}
            <LinkButton to={`/ho-so.xlsx?${search}`} kind="second" icon="download" download>
              Tải bảng Excel
            </LinkButton>
          </>
        }
      />
      <div className="panel">
        <FilterBar
          label="Lọc hồ sơ"
          search={{ name: 'tim', label: 'Số, sản phẩm, chủ thể (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'trang-thai',
              label: 'Trạng thái',
              value: filter.state ?? '',
              choices: dossierStates.map((state) => ({ value: state, label: dossierStateLabels[state] })),
            },
            {
              name: 'bo',
              label: 'Bộ tiêu chí',
              value: filter.setCode ?? '',
              choices: sets.map(({ code, number, name }) => ({ value: code, label: `${number}. ${name}` })),
            },
            ...(communes.length > 0
              ? [
                  {
                    name: 'xa',
                    label: 'Phường, xã',
                    value: filter.communeId ?? '',
                    choices: communes.map(({ id, fullName }) => ({ value: id, label: fullName })),
                  },
                ]
              : []),
          ]}
          hidden={filter.productId ? { 'san-pham': filter.productId } : undefined}
        />
        <FilterState active={active} count={`${formatNumber(total)} hồ sơ`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có hồ sơ nào khớp.">
            {active.length > 0 ? 'Hãy bỏ bớt điều kiện lọc.' : 'Hồ sơ xuất hiện ở đây khi anh/chị được giao xem.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Danh sách hồ sơ, mới nhất trước"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'product',
                label: 'Sản phẩm',
                header: true,
                sortTo: listUrl(search, { xep: filter.sort === 'name' ? undefined : 'ten', trang: undefined }),
                sorted: filter.sort === 'name' ? ('ascending' as const) : undefined,
                cell: (row) => (
                  <>
                    {opens ? <Link to={`/ho-so/${row.id}`}>{row.productName}</Link> : row.productName}
                    <small>{row.producerName}</small>
                  </>
                ),
              },
              {
                key: 'number',
                label: 'Số hồ sơ',
                cell: (row) => row.number,
                sortTo: listUrl(search, { xep: filter.sort === 'oldest' ? undefined : 'cu', trang: undefined }),
                sorted:
                  filter.sort === 'name'
                    ? undefined
                    : filter.sort === 'oldest'
                      ? ('ascending' as const)
                      : ('descending' as const),
              },
              ...(communes.length > 0
                ? [
                    { key: 'commune', label: 'Phường, xã', cell: (row: (typeof rows)[number]) => row.unitName },
                    {
                      key: 'forwarded',
                      label: 'Ngày gửi tỉnh',
                      cell: (row: (typeof rows)[number]) =>
                        row.forwardedAt ? formatDate(localDateOf(row.forwardedAt)) : '–',
                    },
                  ]
                : []),
              { key: 'set', label: 'Bộ tiêu chí', wideOnly: true, cell: (row) => `${row.setNumber}. ${row.setName}` },
              {
                key: 'filed',
                label: 'Ngày nộp',
                cell: (row) => (row.filedAt ? formatDate(localDateOf(row.filedAt)) : 'Chưa nộp'),
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
