import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { criteriaSetList } from '../queries/criteria-set-list.ts';
import type { Route } from './+types/criteria-set-list';

export const meta: Route.MetaFunction = () => [{ title: 'Bộ tiêu chí · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  return { sets: await criteriaSetList(here(context).db) };
}

export default function CriteriaSetListPage({ loaderData: { sets } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Bộ tiêu chí"
        lead={`${sets.length} bộ của Phụ lục II Quyết định số 26/2026/QĐ-TTg, đang áp dụng từ ngày 22/05/2026.`}
      />
      <DataTable
        caption="Các bộ tiêu chí"
        rows={sets}
        rowKey={(set) => set.code}
        columns={[
          {
            key: 'name',
            label: 'Bộ sản phẩm',
            header: true,
            cell: (set) => <Link to={`/bo-tieu-chi/${set.code}`}>{set.name}</Link>,
          },
          { key: 'number', label: 'Bộ số', number: true, cell: (set) => set.number },
          { key: 'group', label: 'Nhóm', cell: (set) => set.group },
          { key: 'instrument', label: 'Văn bản', cell: (set) => `QĐ ${set.instrument}` },
        ]}
      />
    </>
  );
}
