import { sentenceCase } from '#standards/vietnam/format.ts';
import { Panel } from '#ui/office/panel.tsx';
import type { BoardProduct } from '../queries/session-board.ts';
import { BoardActions } from './board-actions.tsx';

/** A product whose sheets differ too much: on which criteria, between whom, and the button that opens the discussion. */
export function DiscussionPanel({ product, hidden }: { product: BoardProduct; hidden: Record<string, string> }) {
  const spread = (product.highest ?? 0) - (product.lowest ?? 0);
  return (
    <Panel
      id={`thao-luan-${product.agendaItemId}`}
      flush
      title={`${product.name}: chênh ${spread} điểm`}
      action={<BoardActions product={product} hidden={hidden} steps={['discuss']} />}
    >
      <table className="tb">
        <caption className="vh">Tiêu chí lệch nhiều nhất của {product.name}</caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí lệch nhiều nhất</th>
            <th scope="col" className="num">
              Thấp nhất
            </th>
            <th scope="col" className="num">
              Cao nhất
            </th>
            <th scope="col" className="wide">
              Ai chấm cao nhất
            </th>
          </tr>
        </thead>
        <tbody>
          {product.differing.map((gap) => (
            <tr key={gap.criterion}>
              <td>
                {gap.criterion} {sentenceCase(gap.name)}
              </td>
              <td className="num">{gap.lowest}</td>
              <td className="num">{gap.highest}</td>
              <td className="wide">{gap.highestBy.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub pad">
        Sau thảo luận, thành viên cho điểm lại và ghi lý do. Phiếu cũ vẫn giữ, cả hai in trong biên bản.
      </p>
    </Panel>
  );
}
