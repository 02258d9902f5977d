import { Panel } from '#ui/office/panel.tsx';
import type { ResultMember } from '../queries/item-result.ts';

/** Each member's total, and how far apart they are. */
export function MemberTotals({
  members,
  spread,
}: {
  members: ResultMember[];
  spread: { lowest: number; highest: number; limit: number };
}) {
  const width = spread.highest - spread.lowest;
  return (
    <Panel title="Phiếu của từng thành viên">
      <table className="mini members">
        <thead className="vh">
          <tr>
            <th scope="col">Thành viên</th>
            <th scope="col">Tổng điểm</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.memberId}>
              <th scope="row">
                {member.name}
                <small>{member.officeLabel}</small>
              </th>
              <td>
                {member.total ?? <span className="muted">{member.absence ?? 'không có phiếu'}</span>}
                {member.firstRoundTotal != null && <small>vòng 1: {member.firstRoundTotal}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sub">
        Từ {spread.lowest} đến {spread.highest}, chênh {width} điểm
        {width > spread.limit ? `, quá mức ${spread.limit} điểm của quy chế.` : `, trong mức ${spread.limit} điểm.`}
      </p>
    </Panel>
  );
}
