import { sentenceCase } from '#standards/vietnam/format.ts';
import { Panel } from '#ui/office/panel.tsx';
import type { Criterion, Part } from '../rules/criteria-set.ts';
import { levelRows } from '../rules/level-rows.ts';

/** One part of a set as the law prints it: criteria with their levels, least levels marked with the stars they are for. */
export function CriteriaTable({ part, showAnomalies }: { part: Part; showAnomalies: boolean }) {
  return (
    <Panel title={`Phần ${part.code}. ${sentenceCase(part.name)} (${part.max} điểm)`} flush>
      <table className="dt">
        <caption>
          <span className="vh">Tiêu chí và mức của phần {part.code}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col">Các mức</th>
            <th scope="col" className="num">
              Tối đa
            </th>
          </tr>
        </thead>
        <tbody>
          {part.criteria.map((criterion) => (
            <CriterionRow key={criterion.code} criterion={criterion} showAnomaly={showAnomalies} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function CriterionRow({ criterion, showAnomaly }: { criterion: Criterion; showAnomaly: boolean }) {
  return (
    <tr>
      <th scope="row">
        {criterion.code} {sentenceCase(criterion.name)}
        {criterion.note && <small>{criterion.note}</small>}
        {showAnomaly && criterion.sourceAnomaly && <small>Cần đối chiếu bản ký: {criterion.sourceAnomaly}</small>}
      </th>
      <td data-l="Các mức">
        <ul className="lines">
          {levelRows(criterion).map((row) => (
            <li key={row.value}>
              <b>{row.mark.points} điểm.</b> {row.mark.case && `${row.mark.case}: `}
              {row.description}
              {row.minForStar && ` (tối thiểu ${row.minForStar} sao)`}
            </li>
          ))}
        </ul>
      </td>
      <td className="num" data-l="Tối đa">
        {criterion.max}
      </td>
    </tr>
  );
}
