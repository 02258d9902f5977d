import { Panel } from '#ui/office/panel.tsx';
import type { BoardProduct } from '../queries/session-board-view.ts';
import { BoardActions } from './board-actions.tsx';
import { DifferingTable } from './differing-table.tsx';

/** A product whose sheets differ too much: on which criteria, between whom, and the button that opens the discussion. */
export function DiscussionPanel({ product, hidden }: { product: BoardProduct; hidden: Record<string, string> }) {
  // The chair is told that a discussion is due, not the figures: those are the secretary's until closing.
  const spread = product.highest === null || product.lowest === null ? null : product.highest - product.lowest;
  return (
    <Panel
      id={`thao-luan-${product.agendaItemId}`}
      flush
      title={`${product.name}: ${spread === null ? 'chênh quá giới hạn' : `chênh ${spread} điểm`}`}
      action={<BoardActions product={product} hidden={hidden} steps={['discuss']} />}
    >
      {product.differing.length > 0 && <DifferingTable product={product.name} differing={product.differing} />}
      <p className="sub pad">
        Sau thảo luận, thành viên cho điểm lại, nên ghi lý do ở tiêu chí đổi mức. Phiếu cũ vẫn giữ, cả hai in trong biên
        bản.
      </p>
    </Panel>
  );
}
