import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { Panel } from '#ui/office/panel.tsx';

interface SuccessionRow {
  unitId: string;
  unitName: string;
  successorId: string;
  successorName: string;
  onDate: string;
  instrument: string;
  carriesWork: boolean;
}

/** Which unit came after which, on what day and by what instrument. */
export function SuccessionsPanel({ successions }: { successions: SuccessionRow[] }) {
  return (
    <Panel title="Sáp nhập, chia tách, đổi mã" flush>
      <DataTable
        caption="Sáp nhập, chia tách, đổi mã"
        rows={successions}
        rowKey={(row) => `${row.unitId}-${row.successorId}`}
        columns={[
          {
            key: 'old',
            label: 'Đơn vị cũ',
            header: true,
            cell: (row) => <Link to={`/don-vi?cha=${row.unitId}`}>{row.unitName}</Link>,
          },
          {
            key: 'new',
            label: 'Đơn vị kế thừa',
            cell: (row) => <Link to={`/don-vi?cha=${row.successorId}`}>{row.successorName}</Link>,
          },
          { key: 'date', label: 'Từ ngày', cell: (row) => formatDate(row.onDate) },
          { key: 'instrument', label: 'Văn bản', cell: (row) => row.instrument },
          { key: 'work', label: 'Nhận việc dở dang', cell: (row) => (row.carriesWork ? 'Có' : 'Không') },
        ]}
      />
    </Panel>
  );
}
