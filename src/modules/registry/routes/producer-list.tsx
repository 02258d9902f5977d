import { Link, useSearchParams } from 'react-router';
import { here } from '#platform/context.ts';
import { listUrl, pageSize } from '#platform/list-view.ts';
import { formatNumber } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar, FilterState } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Pager } from '#ui/office/pager.tsx';
import { isRegistryWriter } from '../access.ts';
import { isListKeeper } from '../list-access.ts';
import { legalKindLabels, producerKindLabel } from '../messages.vi.ts';
import { producerFilter, producerList } from '../queries/producer-list.ts';
import { legalKinds } from '../rules/legal-kind.ts';
import { type ProducerStanding, producerStandings } from '../rules/producer-standing.ts';
import { ListTools } from '../ui/list-tools.tsx';
import { RegisterTabs } from '../ui/register-tabs.tsx';
import type { Route } from './+types/producer-list';

const standingLabels: Record<ProducerStanding, string> = { potential: 'Tiềm năng', closed: 'Đã khép sổ' };

export const meta = () => [{ title: 'Sổ chủ thể · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const filter = producerFilter(url.searchParams);
  return {
    ...(await producerList(db, actor, filter)),
    filter,
    mayWrite: isRegistryWriter(actor),
    keepsLists: isListKeeper(actor),
  };
}

export default function ProducerListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, filter, mayWrite, keepsLists } = loaderData;
  const [search] = useSearchParams();
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.legalKind
      ? [{ label: legalKindLabels[filter.legalKind], without: listUrl(search, { loai: undefined }) }]
      : []),
    ...(filter.standing
      ? [{ label: standingLabels[filter.standing], without: listUrl(search, { 'tinh-trang': undefined }) }]
      : []),
  ];
  return (
    <>
      <PageHead
        title="Sổ chủ thể"
        lead="Hợp tác xã, tổ hợp tác, doanh nghiệp, trang trại, hộ kinh doanh có sản phẩm OCOP."
        actions={
          <>
            <LinkButton to={`/chu-the.xlsx${listUrl(search, {})}`} icon="download" download>
              Tải bảng Excel
            </LinkButton>
            {mayWrite && (
              <LinkButton to="/chu-the/moi" kind="main" icon="plus">
                Ghi chủ thể mới
              </LinkButton>
            )}
          </>
        }
      />
      <RegisterTabs current="producers" />
      {keepsLists && <ListTools />}
      <div className="panel">
        <FilterBar
          label="Lọc sổ chủ thể"
          search={{ name: 'tim', label: 'Tên, mã số thuế (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'loai',
              label: 'Loại hình',
              value: filter.legalKind ?? '',
              choices: legalKinds.map((kind) => ({ value: kind, label: legalKindLabels[kind] })),
            },
            {
              name: 'tinh-trang',
              label: 'Tình trạng',
              value: filter.standing ?? '',
              empty: 'Đang trong sổ',
              choices: producerStandings.map((standing) => ({ value: standing, label: standingLabels[standing] })),
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} chủ thể`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có chủ thể nào khớp.">
            {active.length > 0 ? 'Hãy bỏ bớt điều kiện lọc.' : 'Chủ thể xuất hiện ở đây sau khi phường ghi vào sổ.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Danh sách chủ thể"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: 'Chủ thể',
                header: true,
                sortTo: listUrl(search, { xep: filter.sort === 'name' ? 'moi' : undefined }),
                sorted: filter.sort === 'name' ? 'ascending' : undefined,
                cell: (row) => (
                  <>
                    <Link to={`/chu-the/${row.id}`}>{row.name}</Link>
                    <small>{row.address}</small>
                  </>
                ),
              },
              {
                key: 'kind',
                label: 'Loại hình',
                cell: producerKindLabel,
              },
              { key: 'representative', label: 'Đại diện', cell: (row) => row.representative },
              { key: 'phone', label: 'Điện thoại', cell: (row) => (row.phone ? formatPhone(row.phone) : '') },
              { key: 'group', label: 'Tổ dân phố', wideOnly: true, cell: (row) => row.neighbourhoodName ?? '' },
              { key: 'products', label: 'Sản phẩm', number: true, cell: (row) => row.products ?? 0 },
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
