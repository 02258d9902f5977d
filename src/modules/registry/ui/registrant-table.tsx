import { Link } from 'react-router';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { RegistrantStateChip } from './registrant-state.tsx';

export interface RegistrantRow {
  id: string;
  name: string;
  phone: string | null;
  product: string;
  note: string;
  state: string;
  returnReason: string;
  producerId: string | null;
  producerName: string | null;
  neighbourhoodName: string;
}

export function RegistrantTable({
  rows,
  showsGroup,
  sortTo,
  sortedByName,
}: {
  rows: RegistrantRow[];
  showsGroup: boolean;
  sortTo: string;
  sortedByName: boolean;
}) {
  return (
    <DataTable
      caption="Danh sách đăng ký"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: 'Người đăng ký',
          header: true,
          sortTo,
          sorted: sortedByName ? 'ascending' : undefined,
          cell: (row) => (
            <>
              <Link to={`/danh-sach-dang-ky/${row.id}`}>{row.name}</Link>
              {row.note && <small>{row.note}</small>}
            </>
          ),
        },
        { key: 'product', label: 'Sản phẩm', cell: (row) => row.product },
        { key: 'phone', label: 'Điện thoại', cell: (row) => (row.phone ? formatPhone(row.phone) : 'Không ghi') },
        ...(showsGroup
          ? [{ key: 'group', label: 'Tổ dân phố', cell: (row: RegistrantRow) => row.neighbourhoodName }]
          : []),
        {
          key: 'state',
          label: 'Bước',
          cell: (row) => (
            <>
              <RegistrantStateChip state={row.state} />
              {row.state === 'returned' && <small>{row.returnReason}</small>}
              {row.producerName && <small>{row.producerName}</small>}
            </>
          ),
        },
      ]}
    />
  );
}
