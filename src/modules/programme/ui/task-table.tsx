import { Link } from 'react-router';
import { DataTable } from '#ui/office/data-table.tsx';
import { dueWordsOf, leadWords } from '../messages.vi.ts';
import type { TaskState } from '../rules/task-states.ts';
import { TaskChip } from './task-chip.tsx';

export interface TaskLine {
  id: string;
  code: string;
  text: string;
  lead: string | null;
  leadPersonName: string | null;
  leadNeighbourhoodName: string | null;
  due: string | null;
  dueWords: string;
  rhythm: string | null;
  state: TaskState;
  percent: number;
  overdue: boolean;
  sameAs: string | null;
  mainCode: string;
}

/** Tasks of a plan: where they stand in it, whose they are, by when, how far. */
export function TaskTable({ rows, caption, sortTo }: { rows: readonly TaskLine[]; caption: string; sortTo?: string }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'code', label: 'Mục', cell: ({ code }) => <b className="nb">{code}</b> },
        {
          key: 'text',
          label: 'Nhiệm vụ',
          header: true,
          cell: (row) => (
            <>
              <Link to={`/ke-hoach/viec/${row.id}`}>{shortened(row.text)}</Link>
              {row.sameAs && <small>Kế hoạch nêu hai lần; tính ở mục {row.mainCode}</small>}
            </>
          ),
        },
        { key: 'lead', label: 'Chủ trì', cell: leadWords },
        { key: 'due', label: 'Hạn', cell: dueWordsOf, sortTo },
        {
          key: 'state',
          label: 'Tình hình',
          bare: true,
          cell: (row) => <TaskChip state={row.state} percent={row.percent} overdue={row.overdue} />,
        },
      ]}
    />
  );
}

const shortened = (text: string) => (text.length > 170 ? `${text.slice(0, 168).trimEnd()}…` : text);
