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
import { isRegistryWriter } from '../access.ts';
import { productFilter, productList } from '../queries/product-list.ts';
import { setChoices } from '../queries/register-choices.ts';
import { groupsOf, setLabel } from '../ui/product-fields.tsx';
import { ProductThumb } from '../ui/product-thumb.tsx';
import { RegisterTabs } from '../ui/register-tabs.tsx';
import type { Route } from './+types/product-list';

export const meta = () => [{ title: 'Sổ sản phẩm · Sao Làng' }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const filter = productFilter(url.searchParams);
  const [list, sets] = await Promise.all([productList(db, actor, filter), setChoices(db)]);
  return { ...list, sets, filter, mayWrite: isRegistryWriter(actor) };
}

export default function ProductListPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, sets, filter, mayWrite } = loaderData;
  const [search] = useSearchParams();
  const set = sets.find((choice) => choice.code === filter.setCode);
  const active = [
    ...(filter.words ? [{ label: `“${filter.words}”`, without: listUrl(search, { tim: undefined }) }] : []),
    ...(filter.group ? [{ label: filter.group, without: listUrl(search, { nhom: undefined }) }] : []),
    ...(filter.oldAddress ? [{ label: 'Nhãn ghi địa chỉ cũ', without: listUrl(search, { nhan: undefined }) }] : []),
    ...(set ? [{ label: setLabel(set), without: listUrl(search, { bo: undefined }) }] : []),
  ];
  return (
    <>
      <PageHead
        title="Sổ sản phẩm"
        lead="Sản phẩm của các chủ thể, mỗi sản phẩm theo một bộ tiêu chí."
        actions={
          <>
            <LinkButton to={`/san-pham.xlsx${listUrl(search, {})}`} icon="download" download>
              Tải bảng Excel
            </LinkButton>
            {mayWrite && (
              <LinkButton to="/chu-the" kind="main" icon="plus">
                Ghi sản phẩm cho một chủ thể
              </LinkButton>
            )}
          </>
        }
      />
      <RegisterTabs current="products" />
      <div className="panel">
        <FilterBar
          label="Lọc sổ sản phẩm"
          search={{ name: 'tim', label: 'Tên, chủ thể (gõ không dấu cũng được)', value: filter.words }}
          lists={[
            {
              name: 'nhom',
              label: 'Nhóm',
              value: filter.group ?? '',
              choices: groupsOf(sets).map(([group]) => ({ value: group, label: group })),
            },
            {
              name: 'bo',
              label: 'Bộ tiêu chí',
              value: filter.setCode ?? '',
              choices: sets.map((choice) => ({ value: choice.code, label: setLabel(choice) })),
            },
            {
              name: 'nhan',
              label: 'Nhãn',
              value: filter.oldAddress ? 'dia-chi-cu' : '',
              choices: [{ value: 'dia-chi-cu', label: 'Ghi địa chỉ cũ' }],
            },
          ]}
        />
        <FilterState active={active} count={`${formatNumber(total)} sản phẩm`} />
        {rows.length === 0 ? (
          <EmptyState title="Không có sản phẩm nào khớp.">
            {active.length > 0
              ? 'Hãy bỏ bớt điều kiện lọc.'
              : 'Sản phẩm xuất hiện ở đây sau khi phường ghi vào sổ dưới tên chủ thể.'}
          </EmptyState>
        ) : (
          <DataTable
            caption="Danh sách sản phẩm"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                label: 'Sản phẩm',
                header: true,
                sortTo: listUrl(search, { xep: filter.sort === 'name' ? 'moi' : undefined }),
                sorted: filter.sort === 'name' ? 'ascending' : undefined,
                cell: (row) => (
                  <div className="named">
                    <ProductThumb pictureId={row.pictureId} />
                    <div>
                      <Link to={`/san-pham/${row.id}`}>{row.name}</Link>
                      <small>{row.packaging}</small>
                    </div>
                  </div>
                ),
              },
              {
                key: 'producer',
                label: 'Chủ thể',
                cell: (row) => <Link to={`/chu-the/${row.producerId}`}>{row.producerName}</Link>,
              },
              {
                key: 'set',
                label: 'Bộ tiêu chí',
                sortTo: listUrl(search, { xep: filter.sort === 'set' ? undefined : 'bo' }),
                sorted: filter.sort === 'set' ? 'ascending' : undefined,
                cell: (row) => setLabel({ number: row.setNumber, name: row.setName }),
              },
              { key: 'group', label: 'Nhóm', wideOnly: true, cell: (row) => row.productGroup },
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
