import type { ReactNode } from 'react';
import { DataTable } from '#ui/office/data-table.tsx';
import { StackedBar } from '#ui/office/stacked-bar.tsx';
import { progressWords } from '../messages.vi.ts';
import type { Progress } from '../rules/progress.ts';
import { progressParts } from './progress-parts.ts';

/** A chart that is its own table: one bar and its numbers for each section or unit. */
export function ProgressTable<Row extends Progress>({
  caption,
  rows,
  label,
  rowKey,
  name,
}: {
  caption: string;
  rows: readonly Row[];
  /** Head of the first column. */
  label: string;
  rowKey: (row: Row) => string;
  name: (row: Row) => ReactNode;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={rowKey}
      columns={[
        { key: 'name', label, header: true, cell: name },
        {
          key: 'bar',
          label: 'Tiến độ',
          bare: true,
          cell: (row) => (
            <div className="bar-cell">
              <StackedBar parts={progressParts(row)} words={barWords(row)} />
              <small className="narrow">{barWords(row)}</small>
            </div>
          ),
        },
        { key: 'total', label: 'Việc', number: true, wideOnly: true, cell: (row) => row.total },
        { key: 'done', label: 'Xong', number: true, wideOnly: true, cell: (row) => row.done },
        { key: 'underWay', label: 'Đang làm', number: true, wideOnly: true, cell: (row) => row.underWay },
        { key: 'late', label: 'Chậm', number: true, wideOnly: true, cell: (row) => row.late },
        { key: 'unassigned', label: 'Chưa giao', number: true, wideOnly: true, cell: (row) => row.unassigned },
      ]}
    />
  );
}

const barWords = (row: Progress): string =>
  [
    ...progressParts(row)
      .filter(({ count }) => count > 0)
      .map(({ words }) => words),
    ...(row.unassigned > 0 ? [progressWords.unassigned(row.unassigned)] : []),
  ].join(', ');
