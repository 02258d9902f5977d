import { Link } from 'react-router';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { PreparationHint } from '../queries/session-preparation-view.ts';

/** Found hints, member by product, for whoever prepares the session. */
export function SessionHints({ sessionId, hints }: { sessionId: string; hints: PreparationHint[] }) {
  if (hints.length === 0) return null;
  const open = hints.filter((hint) => hint.open).length;
  return (
    <Panel
      title="Dấu hiệu liên quan, tìm từ sổ"
      id="dau-hieu"
      flush
      action={<Chip kind={open > 0 ? 'wait' : 'ok'}>{open > 0 ? `${open} chưa xử lý` : 'Đã xử lý hết'}</Chip>}
    >
      <DataTable
        caption="Dấu hiệu liên quan của từng thành viên với từng sản phẩm"
        rows={hints}
        rowKey={(hint) => `${hint.itemId} ${hint.member}`}
        columns={[
          { key: 'member', label: 'Thành viên', header: true, cell: (hint) => hint.member },
          {
            key: 'product',
            label: 'Sản phẩm',
            cell: (hint) => <Link to={`/cham-diem/${sessionId}/ho-so/${hint.itemId}#dau-hieu`}>{hint.product}</Link>,
          },
          { key: 'words', label: 'Dấu hiệu', cell: (hint) => hint.words.join('; ') },
          {
            key: 'state',
            label: 'Xử lý',
            bare: true,
            cell: (hint) =>
              hint.open ? (
                <Chip kind="wait">Chưa xử lý</Chip>
              ) : hint.declared ? (
                <Chip>Đã khai</Chip>
              ) : (
                <Chip kind="ok">Đã bỏ qua: {hint.dismissals.join('; ')}</Chip>
              ),
          },
        ]}
      />
    </Panel>
  );
}
