import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '#standards/vietnam/format.ts';
import { Chip } from '#ui/office/chip.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import type { BoardMember, BoardProduct, SessionBoardView } from '../queries/session-board-view.ts';
import { CellContent } from './board-cell.tsx';
import { type RangeScale, RangeStrip, scaleOf } from './range-strip.tsx';

/** Products against members; a product becomes a card on the phone. */
export function BoardTable({
  board,
  productTo,
  actions,
}: {
  board: SessionBoardView;
  productTo?: (product: BoardProduct) => string;
  /** The chair's buttons of one product. */
  actions?: (product: BoardProduct) => ReactNode;
}) {
  const scale = scaleOf(board.products);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label="Bảng phiếu chấm, cuộn ngang được">
      <table className="board">
        <caption className="vh">Phiếu chấm theo hồ sơ và thành viên</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              Hồ sơ
            </th>
            {board.members.map((member) => (
              <MemberHead key={member.memberId} member={member} />
            ))}
            <th scope="col" className="left w">
              Khoảng điểm<small>{scale.ticks.join(', ')}; đậm: trung bình</small>
            </th>
            <th scope="col" className="left r">
              Điểm trung bình<small>và hạng tạm tính</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {board.products.map((product) => (
            <tr key={product.agendaItemId} className={needsDiscussion(product) ? 'flag' : undefined}>
              <th scope="row">
                {productTo ? <Link to={productTo(product)}>{product.name}</Link> : product.name}
                <small>
                  {product.producer}, bộ {product.setNumber}
                </small>
                <ProductState product={product} />
              </th>
              {product.cells.map((cell, index) => {
                const member = board.members[index];
                return (
                  <td
                    key={member?.memberId ?? index}
                    data-n={member?.shortName}
                    className={cell.state === 'absent' ? 'off' : undefined}
                  >
                    <CellContent cell={cell} product={product} />
                  </td>
                );
              })}
              <td className="w">
                <Range product={product} scale={scale} />
              </td>
              <td className="r">
                <Standing product={product} />
                {actions?.(product)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function BoardLegend({ limit }: { limit: number }) {
  return (
    <ul className="legend">
      <li>
        <span className="k" />
        Đã gửi, số là tổng điểm
      </li>
      <li>
        <span className="k dd" />
        Đang chấm, số tiêu chí đã xong
      </li>
      <li>
        <span className="k hi" />
        Cao nhất và thấp nhất khi chênh quá {limit} điểm
      </li>
      <li>
        <span className="k re" />
        Không chấm vì có liên quan
      </li>
      <li>
        <span className="k z" />
        Chưa mở
      </li>
      <li>
        <span className="k off" />
        Vắng
      </li>
    </ul>
  );
}

/** Over the limit and nobody has discussed it yet. */
export function needsDiscussion(product: BoardProduct): boolean {
  return product.overLimit && product.round === 1 && product.state !== 'closed' && product.state !== 'settled';
}

function MemberHead({ member }: { member: BoardMember }) {
  return (
    <th scope="col">
      <abbr title={member.name}>{member.shortName}</abbr>
      <small>
        {member.attendance === 'absent' ? 'Vắng' : member.chairsByAuthorisation ? 'Chủ trì' : member.officeLabel}
      </small>
    </th>
  );
}

function ProductState({ product }: { product: BoardProduct }) {
  const states = {
    waiting: <Chip>Chưa mở</Chip>,
    open: product.round > 1 ? <Chip kind="wait">Vòng {product.round}</Chip> : null,
    discussion: <Chip kind="wait">Chấm lại sau thảo luận</Chip>,
    closed: <Chip kind="wait">Đã khóa, chờ kết luận</Chip>,
    settled: (
      <Chip kind="ok" icon="check">
        Đã có kết quả
      </Chip>
    ),
  };
  const state = states[product.state];
  return state && <span className="state">{state}</span>;
}

function Range({ product, scale }: { product: BoardProduct; scale: RangeScale }) {
  const { lowest, highest, mean, overLimit, submitted } = product;
  if (lowest === null || highest === null) {
    return <p className="none">{submitted === 0 ? 'Chưa có phiếu' : 'Hiện khi khóa'}</p>;
  }
  return (
    <>
      <RangeStrip scale={scale} lowest={lowest} highest={highest} mean={mean} over={overLimit} />
      <p className={overLimit ? 'bad' : undefined}>
        {lowest} đến {highest}, chênh {highest - lowest} điểm
      </p>
    </>
  );
}

function Standing({ product }: { product: BoardProduct }) {
  const { mean, stars, submitted, expected, nextStar } = product;
  // A product closed without some sheets has its result all the same.
  const ended = product.state === 'closed' || product.state === 'settled';
  const complete = mean !== null && (ended || submitted === expected);
  if (!complete) {
    return (
      <>
        <b>
          {submitted}/{expected}
        </b>{' '}
        phiếu
        <small>{progressWords(product)}</small>
      </>
    );
  }
  return (
    <>
      <b>{formatNumber(mean)}</b>{' '}
      {product.knockedOut ? 'Bị loại' : stars && !needsDiscussion(product) && <StarRow stars={stars} />}
      <small>
        {needsDiscussion(product) ? (
          <a href={`#thao-luan-${product.agendaItemId}`}>Phải thảo luận trước</a>
        ) : nextStar && nextStar.criteria.length > 0 ? (
          `Vướng ${nextStar.star} sao: ${shortList(nextStar.criteria)}`
        ) : nextStar?.pointsMissing ? (
          `Chưa đủ điểm ${nextStar.star} sao`
        ) : (
          `${submitted === expected ? 'Đủ ' : ''}${submitted}/${expected} phiếu`
        )}
      </small>
    </>
  );
}

function progressWords({ state, cells, submitted, expected }: BoardProduct): string {
  if (state === 'waiting') return 'Chưa mở chấm';
  if (state === 'closed' || state === 'settled') return 'Đã khóa';
  const scoring = cells.filter((cell) => cell.state === 'scoring').length;
  if (submitted === 0 && scoring === 0) return 'Chưa ai chấm';
  if (submitted === expected) return 'Đã đủ phiếu';
  return scoring > 0 ? `${scoring} người đang chấm` : 'Đang chấm';
}

function shortList(criteria: string[]): string {
  return criteria.length <= 3
    ? criteria.join(', ')
    : `${criteria.slice(0, 3).join(', ')} và ${criteria.length - 3} nữa`;
}
