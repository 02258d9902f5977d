import { Link } from 'react-router';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { type Column, DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { scoringLabels } from '../messages.vi.ts';

/** One product of a session as its member sees it. */
export interface MySheetItem {
  agendaItemId: string;
  place: number;
  name: string;
  producer: string;
  setNumber: number;
  round: number;
  state: 'waiting' | 'draft' | 'submitted' | 'closed' | 'conflict';
  scored: number;
  criteria: number;
  /** Own total of a submitted sheet. */
  total: number | null;
  /** Of a session that only rehearses. */
  rehearsal: boolean;
}

/** The member's own sheets of one session, in the order of the agenda. */
export function MySheetList({ sheets, sheetTo }: { sheets: MySheetItem[]; sheetTo: (sheet: MySheetItem) => string }) {
  if (sheets.length === 0) {
    return (
      <EmptyState title="Chương trình chưa có hồ sơ nào">Hồ sơ hiện ra khi thư ký đưa vào chương trình.</EmptyState>
    );
  }
  const columns: Column<MySheetItem>[] = [
    {
      key: 'name',
      label: 'Hồ sơ',
      header: true,
      cell: (sheet) => (
        <>
          {sheet.state === 'conflict' ? (
            `${sheet.place}. ${sheet.name}`
          ) : (
            <Link to={sheetTo(sheet)}>
              {sheet.place}. {sheet.name}
            </Link>
          )}
          <small>
            {sheet.producer}, bộ {sheet.setNumber}
          </small>
        </>
      ),
    },
    {
      key: 'scored',
      label: 'Đã chấm',
      number: true,
      cell: (sheet) => (sheet.state === 'conflict' ? null : `${sheet.scored}/${sheet.criteria}`),
    },
    { key: 'total', label: 'Tổng điểm', number: true, cell: (sheet) => sheet.total },
    {
      key: 'state',
      label: 'Tình trạng',
      bare: true,
      cell: (sheet) => (
        <span className="line">
          <SheetState sheet={sheet} />
          {sheet.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
        </span>
      ),
    },
    {
      key: 'go',
      label: 'Việc',
      bare: true,
      cell: (sheet) =>
        sheet.state === 'draft' ? (
          <LinkButton to={sheetTo(sheet)} small>
            {sheet.scored === 0 ? 'Chấm' : 'Chấm tiếp'}
            <span className="vh"> {sheet.name}</span>
          </LinkButton>
        ) : null,
    },
  ];
  return (
    <div className="panel">
      <DataTable
        caption="Phiếu chấm của anh/chị"
        columns={columns}
        rows={sheets}
        rowKey={(sheet) => sheet.agendaItemId}
      />
    </div>
  );
}

function SheetState({ sheet }: { sheet: MySheetItem }) {
  switch (sheet.state) {
    case 'waiting':
      return <Chip>Chưa mở chấm</Chip>;
    case 'draft':
      return <Chip kind="wait">{sheet.round > 1 ? 'Chấm lại sau thảo luận' : 'Đang chấm'}</Chip>;
    case 'submitted':
      return (
        <Chip kind="ok" icon="check">
          Đã gửi
        </Chip>
      );
    case 'closed':
      return <Chip>Đã khóa</Chip>;
    case 'conflict':
      return <Chip>Không chấm vì có liên quan</Chip>;
  }
}
