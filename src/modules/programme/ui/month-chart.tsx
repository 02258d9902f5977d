import { DataTable } from '#ui/office/data-table.tsx';

export interface MonthView {
  /** `2026-11`. */
  month: string;
  total: number;
  done: number;
  late: number;
  open: number;
  isNow: boolean;
}

/** What falls due in each month of the year, as bars and as a table. */
export function MonthChart({ months, year }: { months: readonly MonthView[]; year: number }) {
  const most = Math.max(1, ...months.map(({ total }) => total));
  const height = (count: number) => ({ height: `${Math.ceil((count * 100) / most)}%` });
  return (
    <>
      <ol className="months" aria-hidden="true">
        {months.map(({ month, total, done, late, open, isNow }) => (
          <li key={month} className={isNow ? 'now' : undefined}>
            <b>{total > 0 ? total : ''}</b>
            <span>
              <i style={height(open)} />
              <i className="c" style={height(late)} />
              <i className="a" style={height(done)} />
            </span>
            <small>T{Number(month.slice(5))}</small>
          </li>
        ))}
      </ol>
      <details className="more pad">
        <summary>Xem dạng bảng</summary>
        <DataTable
          caption={`Việc đến hạn trong từng tháng năm ${year}`}
          rows={months.filter(({ total }) => total > 0)}
          rowKey={({ month }) => month}
          columns={[
            { key: 'month', label: 'Tháng', header: true, cell: ({ month }) => `Tháng ${Number(month.slice(5))}` },
            { key: 'total', label: 'Đến hạn', number: true, cell: ({ total }) => total },
            { key: 'done', label: 'Đã xong', number: true, cell: ({ done }) => done },
            { key: 'late', label: 'Chậm', number: true, cell: ({ late }) => late },
            { key: 'open', label: 'Còn lại', number: true, cell: ({ open }) => open },
          ]}
        />
      </details>
    </>
  );
}
