import { Fragment } from 'react';
import { sentenceCase } from '#standards/vietnam/format.ts';
import { Panel } from '#ui/office/panel.tsx';
import type { SheetComparison } from '../queries/agenda-item-view.ts';

/** Every sheet of the deciding round side by side; rows on which members differ are marked. */
export function SheetComparisonTable({ comparison, round }: { comparison: SheetComparison; round: number }) {
  return (
    <Panel title={round > 1 ? 'Phiếu chi tiết, vòng 2' : 'Phiếu chi tiết'} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className="wide-table" aria-label="Phiếu chi tiết, cuộn ngang được" tabIndex={0}>
        <table className="tb compare">
          <caption className="vh">Điểm từng tiêu chí của từng thành viên</caption>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              {comparison.members.map((member) => (
                <th key={member.memberId} scope="col" className="num">
                  <abbr title={member.name}>{member.shortName}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.parts.map((part) => (
              <Fragment key={part.code}>
                <tr className="part-row">
                  <th scope="row">
                    Phần {part.code}. {sentenceCase(part.name)}, tối đa {part.max}
                  </th>
                  {part.totals.map((total, index) => (
                    <td key={comparison.members[index]?.memberId} className="num">
                      {total}
                    </td>
                  ))}
                </tr>
                {part.rows.map((row) => (
                  <tr key={row.criterion} className={row.apart ? 'flag' : undefined}>
                    <th scope="row">
                      {row.criterion} {sentenceCase(row.name)} <small>/{row.max}</small>
                    </th>
                    {row.points.map((points, index) => (
                      <td key={comparison.members[index]?.memberId} className="num">
                        {points ?? '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Tổng điểm</th>
              {comparison.totals.map((total, index) => (
                <td key={comparison.members[index]?.memberId} className="num">
                  {total}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      {comparison.opinions.map((opinion) => (
        <p key={opinion.name} className="sub pad">
          Ý kiến của {opinion.name}: {opinion.text}
        </p>
      ))}
    </Panel>
  );
}
