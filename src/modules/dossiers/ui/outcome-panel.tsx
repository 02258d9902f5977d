import { Link } from 'react-router';
import { formatNumber } from '#standards/vietnam/format.ts';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import type { DossierView } from '../queries/dossier-for-viewer.ts';
import type { DossierOutcome } from '../rules/outcome.ts';

/** What the last council found, and what may follow: the way to the next star, a complaint. */
export function OutcomePanel({
  dossierId,
  outcome,
  recognisedAs,
  mayComplain,
  may,
  requestKey,
}: {
  dossierId: string;
  outcome: DossierOutcome;
  /** The product's code where the result can have led to a certificate: the register of recognition finds it by that. */
  recognisedAs: string | null;
  mayComplain: boolean;
  may: Pick<DossierView['may'], 'draftNotice' | 'draftApproval' | 'draftCentreRequest' | 'draftCentreAnswer'>;
  requestKey: string;
}) {
  const home = `/ho-so/${dossierId}`;
  return (
    <Panel title={outcome.rehearsal ? 'Kết quả chấm thử nội bộ' : 'Kết quả của Hội đồng'}>
      {outcome.rehearsal && <RehearsalStrip />}
      <div className="stack">
        <p className="line">
          {outcome.stars === null ? <b>Bị loại</b> : <StarRow stars={outcome.stars} of={5} />}
          <span>{formatNumber(outcome.total)} điểm trung bình</span>
        </p>
        <p className="line">
          {recognisedAs && <Link to={`/cong-nhan?tim=${recognisedAs}`}>Giấy chứng nhận trong sổ công nhận</Link>}
          {outcome.stars !== 5 && <Link to={`${home}/con-thieu`}>Còn thiếu gì để lên sao, kế hoạch hoàn thiện</Link>}
          {mayComplain && <Link to={`${home}/xu-ly#file-complaint`}>Kiến nghị về kết quả</Link>}
        </p>
        {outcomePapers.some(({ act }) => may[act]) && (
          <div className="line">
            {outcomePapers.map(({ act, intent, label }) => (
              <StepButton key={intent} may={may[act]} intent={intent} requestKey={requestKey} kind="second">
                {label}
              </StepButton>
            ))}
          </div>
        )}
      </div>
    </Panel>
  );
}

/** Papers that follow a result, drafted in the register with what is known here. */
const outcomePapers = [
  { act: 'draftNotice', intent: 'draft-notice', label: 'Soạn thông báo kết quả' },
  { act: 'draftApproval', intent: 'draft-approval', label: 'Soạn quyết định phê duyệt kết quả' },
  { act: 'draftCentreAnswer', intent: 'draft-centre-answer', label: 'Soạn công văn thông báo kết quả cho cấp tỉnh' },
  { act: 'draftCentreRequest', intent: 'draft-centre-request', label: 'Soạn văn bản đề nghị Trung ương' },
] as const;
