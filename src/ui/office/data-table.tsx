import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';

export interface Column<Row> {
  key: string;
  /** Column head; on the phone it stands before the value as a label. */
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  number?: boolean;
  /** Names the row: a `th`, without label on the phone. */
  header?: boolean;
  /** Left out on the phone. */
  wideOnly?: boolean;
  /** Value that explains itself (chip, button): no label on the phone. */
  bare?: boolean;
  /** Link that sorts by this column, and how it is sorted now. */
  sortTo?: string;
  sorted?: 'ascending' | 'descending';
}

/** A table; on the phone each row becomes a card and every value keeps its label. Sort links carry the state in the URL. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  /** Read out, not shown. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <table className="dt">
      <caption>
        <span className="vh">{caption}</span>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.number ? 'num' : undefined} aria-sort={column.sorted}>
              {column.sortTo ? (
                <Link to={column.sortTo} preventScrollReset>
                  {column.label}
                  {column.sorted && <Icon name={column.sorted === 'ascending' ? 'up' : 'down'} />}
                </Link>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.header ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={cellClass(column)} data-l={column.bare ? undefined : column.label}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellClass(column: { number?: boolean; wideOnly?: boolean; bare?: boolean }): string | undefined {
  const names = [column.number && 'num', column.wideOnly && 'opt', column.bare && 'end'].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}
