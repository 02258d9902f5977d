import { sentenceCase } from '#standards/vietnam/format.ts';
import type { CriterionSpread } from '../queries/session-board-view.ts';

/** The criteria on which the sheets differ most, and between whom. */
export function DifferingTable({ product, differing }: { product: string; differing: CriterionSpread[] }) {
  return (
    <table className="tb">
      <caption className="vh">Tiêu chí lệch nhiều nhất của {product}</caption>
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
        {differing.map((gap) => (
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
  );
}
