import { wholePercent } from '#standards/vietnam/format.ts';
import type { BoardCell, BoardProduct } from '../queries/session-board-view.ts';

/** What one member has done on one product. */
export function CellContent({ cell, product }: { cell: BoardCell; product: BoardProduct }) {
  switch (cell.state) {
    case 'submitted':
      if (cell.total === null) return <span className="s sent">đã gửi</span>;
      return <span className={isOutermost(cell.total, product) ? 's hi' : 's'}>{cell.total}</span>;
    case 'scoring':
      return (
        <span className="d" style={{ '--w': `${wholePercent(cell.done, cell.of)}%` } as React.CSSProperties}>
          {cell.done}/{cell.of}
          <i />
        </span>
      );
    case 'conflict':
      return <span className="re">không chấm</span>;
    case 'absent':
      return <span className="vh">vắng</span>;
    case 'not-opened':
      return (
        <>
          <span className="z" />
          <span className="vh">chưa mở</span>
        </>
      );
  }
}

/** Highest and lowest are marked only where the spread is over the limit. */
function isOutermost(total: number, product: BoardProduct): boolean {
  return product.overLimit && (total === product.lowest || total === product.highest);
}
