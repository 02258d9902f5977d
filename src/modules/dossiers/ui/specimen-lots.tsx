import { DataTable } from '#ui/office/data-table.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { SpecimenStanding } from '../rules/specimens.ts';

/** The samples by lot: what came, what was lost, what is still here, what went on. */
export function SpecimenLots({ standing }: { standing: SpecimenStanding }) {
  if (standing.lots.length === 0) return null;
  return (
    <Panel title={`Theo lô: ${standing.intact} mẫu nguyên vẹn`} flush>
      <DataTable
        caption="Mẫu sản phẩm theo lô"
        rows={standing.lots}
        rowKey={(row) => row.lot}
        columns={[
          { key: 'lot', label: 'Lô', header: true, cell: (row) => row.lot },
          { key: 'received', label: 'Đã nhận', number: true, cell: (row) => row.received },
          { key: 'replaced', label: 'Đổi mới', number: true, cell: (row) => row.replaced },
          { key: 'damaged', label: 'Hỏng', number: true, cell: (row) => row.damaged },
          { key: 'refused', label: 'Không nhận', number: true, cell: (row) => row.refused },
          { key: 'handed', label: 'Đã giao tỉnh', number: true, cell: (row) => row.handedOver },
          { key: 'hand', label: 'Còn tại phường', number: true, cell: (row) => row.atHand },
        ]}
      />
    </Panel>
  );
}
