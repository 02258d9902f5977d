import type { ReactNode } from 'react';
import { formatNumber, sentenceCase } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import type { ItemResult } from '../queries/item-result.ts';
import { MemberTotals } from './member-totals.tsx';

/** What the product has earned and why not more. `actions` stand under the stars (the chair's conclusion). */
export function RatingResult({ result, actions }: { result: ItemResult; actions?: ReactNode }) {
  return (
    <div className="gap">
      {result.rehearsal && <RehearsalStrip />}
      <div className="two">
        <div className="gap">
          <Panel title="Kết quả">
            <Score result={result} />
            {actions}
          </Panel>
          {result.knockedOut.length > 0 && (
            <Panel title="Điều kiện loại">
              <ul className="gaps">
                {result.knockedOut.map((knockOut) => (
                  <li key={knockOut.name}>
                    <p>{knockOut.text}</p>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {result.blockedBy.map((block) => (
            <Blocked key={block.star} block={block} />
          ))}
          {result.concluded.length > 0 && <Concluded concluded={result.concluded} />}
        </div>
        <aside className="aside" aria-label="Phiếu của từng thành viên">
          <MemberTotals members={result.members} spread={result.spread} />
          {result.papers.length > 0 && (
            <Panel title="Giấy tờ">
              <div className="stack">
                {result.papers.map((paper) => (
                  <LinkButton key={paper.to} to={paper.to} document small wide icon="download">
                    {paper.label}
                  </LinkButton>
                ))}
              </div>
            </Panel>
          )}
        </aside>
      </div>
    </div>
  );
}

function Score({ result }: { result: ItemResult }) {
  return (
    <>
      <div className="score">
        <p className="n">
          {formatNumber(result.total)}
          <small> / 100 điểm</small>
        </p>
        <div className="r">
          {result.stars === null ? (
            <Chip kind="stop">Không xếp hạng</Chip>
          ) : (
            <span>
              <StarRow stars={result.stars} of={5} words={false} />
            </span>
          )}
          <span className="line">
            {result.stars !== null && `${result.stars} sao`}
            {result.rehearsal && <span className="trial">Chấm thử nội bộ</span>}
            {!result.settled && <Chip kind="wait">Tạm tính, chờ kết luận</Chip>}
          </span>
        </div>
      </div>
      <table className="mini result-parts">
        <caption className="vh">Điểm trung bình từng phần</caption>
        <tbody>
          {result.parts.map((part) => (
            <tr key={part.code}>
              <th scope="row">
                {part.code}. {sentenceCase(part.name)}
              </th>
              <td>
                {formatNumber(part.mean)}/{part.max}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub">Điểm trung bình các phiếu hợp lệ, cắt đến hai chữ số lẻ, không làm tròn lên hạng.</p>
    </>
  );
}

function Blocked({ block }: { block: ItemResult['blockedBy'][number] }) {
  return (
    <Panel title={`Vì sao chưa ${block.star} sao`}>
      <ul className="gaps">
        {Number(block.points) > 0 && (
          <li>
            <p>
              Tổng điểm<span>thiếu {formatNumber(block.points)} điểm</span>
            </p>
          </li>
        )}
        {block.leastLevels.map((level) => (
          <li key={level.criterion}>
            <p>
              {level.criterion} {sentenceCase(level.name)}
              <span>
                {level.have ?? 'chưa chấm'}, cần {level.needed}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Concluded({ concluded }: { concluded: ItemResult['concluded'] }) {
  return (
    <Panel title="Mức tối thiểu hội đồng kết luận">
      <ul className="gaps">
        {concluded.map((level) => (
          <li key={level.criterion}>
            <p>
              <span className="nm">
                {level.criterion} {sentenceCase(level.name)}
                {level.reason && <small>{level.reason}</small>}
              </span>
              <span>mức {level.points} điểm</span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
