import type { ReactNode } from 'react';
import { formatTime, wholePercent } from '#standards/vietnam/format.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { type Fact, FactsBand } from '#ui/office/facts-band.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { BoardFacts, BoardProduct, SessionBoardView } from '../queries/session-board-view.ts';
import { BoardActions } from './board-actions.tsx';
import { BoardLegend, BoardTable, needsDiscussion } from './board-table.tsx';
import { DiscussionPanel } from './discussion-panel.tsx';

export interface SessionBoardProps {
  board: SessionBoardView;
  /** Request key and whatever else every button's form carries. */
  hidden: Record<string, string>;
  productTo?: (product: BoardProduct) => string;
  answer?: FormAnswer | null;
  /** Right of the title: closing the session, papers. */
  actions?: ReactNode;
  /** Above the figures: votes that wait. */
  notices?: ReactNode;
  /** Below the board: the chair's own sheets. */
  children?: ReactNode;
}

/** The session as it stands: who has sent what, how far apart, what the chair does next. */
export function SessionBoard({ board, hidden, productTo, answer, actions, notices, children }: SessionBoardProps) {
  const toDiscuss = board.products.filter(needsDiscussion);
  return (
    <>
      <div className="head">
        <div>
          <h1>
            {board.title} {board.rehearsal && <span className="trial">Chấm thử nội bộ</span>}
          </h1>
          <p>{board.councilName}. Thành viên không thấy điểm của nhau đến khi khóa.</p>
        </div>
        {actions && <div className="acts">{actions}</div>}
      </div>
      <div className="gap below">
        <FormErrors answer={answer} />
        {board.rehearsal && <RehearsalStrip />}
        {notices}
      </div>
      <FactsBand facts={factsOf(board)} />
      {board.products.length === 0 ? (
        <EmptyState title="Chương trình chưa có hồ sơ nào">Thêm hồ sơ đủ điều kiện vào chương trình phiên.</EmptyState>
      ) : (
        <>
          <BoardTable
            board={board}
            productTo={productTo}
            actions={(product) => <BoardActions product={product} hidden={hidden} productTo={productTo} />}
          />
          <BoardLegend limit={board.spreadLimit} />
        </>
      )}
      {children}
      <div className={toDiscuss.length > 0 ? 'duo' : undefined}>
        {toDiscuss.length > 0 && (
          <div className="gap">
            {toDiscuss.map((product) => (
              <DiscussionPanel key={product.agendaItemId} product={product} hidden={hidden} />
            ))}
          </div>
        )}
        <Panel title="Diễn biến" flush>
          {board.events.length === 0 && <p className="sub pad">Chưa có gì xảy ra.</p>}
          <ol className="log">
            {board.events.map((event) => (
              <li key={event.eventId}>
                <time dateTime={event.at}>{formatTime(event.at)}</time>
                <span>{event.sentence}</span>
              </li>
            ))}
          </ol>
        </Panel>
      </div>
    </>
  );
}

function factsOf({ facts, spreadLimit: limit, written }: SessionBoardView): Fact[] {
  const left = facts.expected - facts.submitted;
  return [
    written ? asked(facts) : present(facts),
    {
      key: 'submitted',
      figure: `${facts.submitted}/${facts.expected}`,
      unit: written ? 'phiếu đã trả lời' : 'phiếu đã gửi',
      note: left === 0 ? 'Đã đủ phiếu' : `Còn ${left} phiếu`,
    },
    {
      key: 'spread',
      figure: `${facts.overLimit} hồ sơ`,
      note: `Chênh quá ${limit} điểm, chưa thảo luận`,
      bad: facts.overLimit > 0,
    },
    {
      key: 'conflicts',
      figure: `${new Set(facts.conflicts.map(({ member }) => member)).size} người`,
      unit: 'không chấm',
      note:
        facts.conflicts
          .slice(0, 2)
          .map(({ member, product }) => `${member}, hồ sơ ${product}`)
          .join('; ') || 'Chưa ai khai có liên quan',
    },
  ];
}

const present = (facts: BoardFacts): Fact => ({
  key: 'present',
  figure: `${facts.present}/${facts.invited}`,
  unit: `có mặt, ${wholePercent(facts.present, facts.invited)}%`,
  note: quorumNote(facts),
  bad: !facts.quorumReached,
});

/** Said before a button is pressed: without a quorum no product is opened, and none is closed. */
function quorumNote({ present: there, quorumReached, quorumNeeded, quorumPercent }: BoardFacts): string {
  if (quorumReached) return `Đủ số người: quy chế đòi ${quorumPercent}%`;
  const why = there < quorumNeeded ? `Cần ít nhất ${quorumNeeded} người (${quorumPercent}%)` : 'Người chủ trì vắng';
  return `${why}: chưa mở, chưa kết thúc chấm được`;
}

/** Whether enough have answered is counted for each product, when it is closed. */
const asked = (facts: BoardFacts): Fact => ({
  key: 'asked',
  figure: `${facts.invited} người`,
  unit: 'được lấy ý kiến',
  note: `Mỗi hồ sơ cần ít nhất ${facts.quorumPercent}% trả lời, theo quy chế`,
});
