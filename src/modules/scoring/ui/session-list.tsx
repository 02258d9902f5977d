import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { type Column, DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';

/** One session as a list shows it; `mine` counts this person's own sheets where they score. */
export interface SessionListItem {
  sessionId: string;
  title: string;
  councilName: string;
  /** Local date, yyyy-MM-dd. */
  date: string;
  place?: string;
  state: 'planned' | 'open' | 'closed';
  rehearsal: boolean;
  products: number;
  mine?: { submitted: number; of: number };
}

export function SessionList({
  sessions,
  sessionTo,
}: {
  sessions: SessionListItem[];
  sessionTo: (session: SessionListItem) => string;
}) {
  if (sessions.length === 0) {
    return (
      <EmptyState title="Chưa có phiên chấm nào">
        Phiên hiện ra khi thư ký hội đồng lập phiên và đưa hồ sơ vào chương trình.
      </EmptyState>
    );
  }
  const columns: Column<SessionListItem>[] = [
    {
      key: 'title',
      label: 'Phiên',
      header: true,
      cell: (session) => (
        <>
          <Link to={sessionTo(session)}>{session.title}</Link>
          <small>{session.councilName}</small>
        </>
      ),
    },
    { key: 'date', label: 'Ngày', cell: (session) => formatDate(session.date) },
    { key: 'place', label: 'Nơi họp', wideOnly: true, cell: (session) => session.place },
    { key: 'products', label: 'Hồ sơ', number: true, cell: (session) => session.products },
    {
      key: 'mine',
      label: 'Phiếu của anh/chị',
      cell: ({ mine }) => mine && `${mine.submitted}/${mine.of} đã gửi`,
    },
    { key: 'state', label: 'Tình trạng', bare: true, cell: (session) => <SessionState session={session} /> },
  ];
  return (
    <div className="panel">
      <DataTable caption="Các phiên chấm" columns={columns} rows={sessions} rowKey={(session) => session.sessionId} />
    </div>
  );
}

function SessionState({ session }: { session: SessionListItem }) {
  return (
    <span className="line">
      {session.state === 'planned' && <Chip>Chưa mở</Chip>}
      {session.state === 'open' && <Chip kind="wait">Đang chấm</Chip>}
      {session.state === 'closed' && (
        <Chip kind="ok" icon="check">
          Đã khóa
        </Chip>
      )}
      {session.rehearsal && <span className="trial">Chấm thử nội bộ</span>}
    </span>
  );
}
