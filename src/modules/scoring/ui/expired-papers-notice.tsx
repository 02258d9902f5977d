import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Notice } from '#ui/office/notice.tsx';
import type { ExpiredOnAgenda } from '../queries/expired-on-agenda.ts';

/** Before a session: papers that will have run out on its day, and what to do about them. */
export function ExpiredPapersNotice({
  expired,
  blocks,
  date,
}: {
  expired: ExpiredOnAgenda[];
  /** The sitting counts: such a product cannot be opened. */
  blocks: boolean;
  /** Day of the meeting, yyyy-MM-dd. */
  date: string;
}) {
  if (expired.length === 0) return null;
  return (
    <Notice title={`Giấy tờ không còn hạn vào ngày họp ${formatDate(date)}`}>
      <ul>
        {expired.map(({ itemId, dossierId, product, papers }) => (
          <li key={itemId}>
            <Link to={`/ho-so/${dossierId}`}>{product}</Link>: {papers.join('; ')}
          </li>
        ))}
      </ul>
      <p>
        {blocks
          ? 'Phiên chính thức không mở được khi còn sản phẩm này: rút khỏi chương trình để nơi giữ hồ sơ yêu cầu chủ thể bổ sung, có bản còn hạn rồi đưa lại.'
          : 'Buổi tập dượt vẫn mở được; hãy nhắc chủ thể bổ sung bản còn hạn trước khi hồ sơ ra Hội đồng cấp tỉnh.'}
      </p>
    </Notice>
  );
}
