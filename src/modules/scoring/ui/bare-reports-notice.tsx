import { Link } from 'react-router';
import { Notice } from '#ui/office/notice.tsx';
import { scoringLabels } from '../messages.vi.ts';
import type { SessionPreparationView } from '../queries/session-preparation-view.ts';

/** Before a session: products whose advisory team reported without having read or visited, for the council to weigh. */
export function BareReportsNotice({ reports }: { reports: SessionPreparationView['bareReports'] }) {
  if (reports.length === 0) return null;
  return (
    <Notice title="Báo cáo tư vấn còn thiếu căn cứ">
      <ul>
        {reports.map(({ itemId, dossierId, product, lacking }) => (
          <li key={itemId}>
            <Link to={`/tu-van/${dossierId}`}>{product}</Link>: {scoringLabels.lacking(lacking)} khi báo cáo.
          </li>
        ))}
      </ul>
      <p>
        Phiên vẫn mở được. Chủ trì có thể yêu cầu khảo sát, nhận xét rồi báo cáo lại (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg).
      </p>
    </Notice>
  );
}
