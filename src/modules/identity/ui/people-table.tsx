import { Link } from 'react-router';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import type { PersonRow } from '../queries/people.ts';
import { roleLabel } from '../rules/role-label.ts';

export function PeopleTable({ rows }: { rows: PersonRow[] }) {
  return (
    <DataTable
      caption="Người dùng"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: 'Họ và tên',
          header: true,
          cell: (row) => (
            <>
              <Link to={`/nguoi-dung/${row.id}`}>{row.name}</Link> {row.sample && <Chip>Dữ liệu mẫu</Chip>}
            </>
          ),
        },
        { key: 'email', label: 'Thư điện tử', cell: (row) => row.email ?? '–' },
        { key: 'phone', label: 'Điện thoại', cell: (row) => row.phone?.replaceAll(' ', '\u00a0') ?? '–' },
        {
          key: 'grants',
          label: 'Vai',
          cell: (row) => row.grants.map((grant) => `${roleLabel(grant.role)} (${grant.unitName})`).join('; '),
        },
      ]}
    />
  );
}
