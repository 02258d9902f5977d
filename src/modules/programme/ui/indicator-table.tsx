import { Link } from 'react-router';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { periodWords } from '../messages.vi.ts';
import type { IndicatorKind } from '../rules/indicator-figure.ts';

export interface IndicatorLine {
  id: string;
  section: string;
  name: string;
  kind: IndicatorKind;
  least: number;
  most: number | null;
  measure: string;
  done: number;
  of: number;
  percent: number | null;
  reached: boolean;
  period: string | null;
}

/** The plan's figures: what it asks for, where it stands, and for officials the list of names behind each. */
export function IndicatorTable({ rows, mayOpen }: { rows: readonly IndicatorLine[]; mayOpen: boolean }) {
  return (
    <DataTable
      caption="Chỉ tiêu của kế hoạch"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: 'Chỉ tiêu',
          header: true,
          cell: (row) => (
            <>
              {mayOpen ? <Link to={`/ke-hoach/chi-tieu/${row.id}`}>{row.name}</Link> : row.name}
              <small>
                Mục {row.section}
                {row.period && `, ${periodWords(row.period)}`}
              </small>
            </>
          ),
        },
        { key: 'target', label: 'Kế hoạch', number: true, cell: targetWords },
        { key: 'figure', label: 'Thực hiện', number: true, cell: figureWords },
        {
          key: 'reached',
          label: 'Kết quả',
          bare: true,
          cell: ({ reached }) => <Chip kind={reached ? 'ok' : 'plain'}>{reached ? 'Đạt' : 'Chưa đạt'}</Chip>,
        },
      ]}
    />
  );
}

export function targetWords({
  kind,
  least,
  most,
  measure,
}: Pick<IndicatorLine, 'kind' | 'least' | 'most' | 'measure'>) {
  if (kind !== 'count') return `${least}%`;
  return most === null || most === least ? `${least} ${measure}` : `${least} đến ${most} ${measure}`;
}

export function figureWords({ kind, done, of, percent, measure }: IndicatorLine) {
  if (kind === 'count') return `${done} ${measure}`;
  return percent === null ? 'Chưa có danh sách' : `${percent}% (${done}/${of} ${measure})`;
}
