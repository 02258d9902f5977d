import { here } from '#platform/context.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FilterBar } from '#ui/office/filter-bar.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { pagesFor } from '../access.ts';
import { packComparison } from '../queries/pack-with-sets.ts';
import { regulationPacks } from '../queries/regulation-packs.ts';
import { RegulationTabs } from '../ui/regulation-tabs.tsx';
import type { Route } from './+types/pack-comparison';

export const meta = () => [{ title: 'So sánh gói quy định · Sao Làng' }];

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const packs = await regulationPacks(db);
  const left = url.searchParams.get('trai') ?? packs[0]?.id ?? '';
  const right = url.searchParams.get('phai') ?? packs[1]?.id ?? '';
  return {
    left,
    right,
    packs: packs.map(({ id, instrument }) => ({ value: id, label: `${id}: ${instrument.title}` })),
    sections: await packComparison(db, left, right),
    pages: pagesFor(actor),
  };
}

/** So many differing rows are shown of each section; the whole lies in the two files. */
const shown = 100;

export default function PackComparisonPage({ loaderData }: Route.ComponentProps) {
  const { left, right, packs, sections, pages } = loaderData;
  const differing = sections.filter(({ rows }) => rows.length > 0);
  const alike = sections.filter(({ rows, same }) => rows.length === 0 && same > 0);
  return (
    <>
      <PageHead title="So sánh gói quy định" lead="Chỉ hiện chỗ khác nhau; chỗ giống nhau được đếm ở cuối trang." />
      <RegulationTabs current="/quy-dinh/goi" pages={pages} />
      <FilterBar
        label="Chọn hai gói"
        lists={[
          { name: 'trai', label: 'Bên trái', value: left, choices: packs, empty: 'Chọn gói' },
          { name: 'phai', label: 'Bên phải', value: right, choices: packs, empty: 'Chọn gói' },
        ]}
      />
      <div className="gap law">
        {differing.length === 0 && <EmptyState title="Hai gói không khác nhau điểm nào." />}
        {differing.map(({ title, rows, same }) => (
          <Panel key={title} title={`${title}: ${rows.length} chỗ khác, ${same} chỗ giống`} flush>
            <DataTable
              caption={title}
              rows={rows.slice(0, shown)}
              rowKey={({ name }) => name}
              columns={[
                { key: 'name', label: 'Mục', header: true, cell: (row) => row.name },
                { key: 'left', label: left, cell: (row) => row.left ?? '(không có)' },
                { key: 'right', label: right, cell: (row) => row.right ?? '(không có)' },
              ]}
            />
            {rows.length > shown && (
              <p className="sub pad">Còn {rows.length - shown} chỗ khác nữa; tải hai gói về để xem trọn.</p>
            )}
          </Panel>
        ))}
        {alike.length > 0 && (
          <Panel title="Giống nhau hoàn toàn">
            <ul className="lines">
              {alike.map(({ title, same }) => (
                <li key={title}>
                  {title}: {same} mục
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </>
  );
}
