import { Panel } from '#ui/office/panel.tsx';
import { scoringLabels } from '../messages.vi.ts';
import type { ScoreSheetView } from '../queries/score-sheet-for-member.ts';

/** What the advisory team reported, beside the sheet; surveys, photographs and tests are a link away. */
export function AdvisoryPanel({ view }: { view: ScoreSheetView }) {
  const { report, surveys, tests } = view.advisory;
  if (!report && surveys === 0 && tests === 0) return null;
  const beside = [
    ...(surveys > 0 ? [`${surveys} biên bản khảo sát`] : []),
    ...(tests > 0 ? [`${tests} kiểm nghiệm bổ sung`] : []),
  ];
  return (
    <Panel
      title="Ý kiến tư vấn"
      id="tu-van"
      action={
        <a href={`/tu-van/${view.product.dossierId}`} target="_blank" rel="noreferrer">
          {beside.length > 0 ? `Xem ${beside.join(', ')}` : 'Xem đầy đủ'}
        </a>
      }
    >
      {report && (
        <>
          <p className="as-typed">{report.summary}</p>
          <p>
            <b>Đề xuất:</b> {report.proposal}
          </p>
          <p className="sub">{report.by} báo cáo.</p>
          {report.lacked.length > 0 && <p className="sub">{scoringLabels.bareReport(report.lacked)}</p>}
        </>
      )}
    </Panel>
  );
}
