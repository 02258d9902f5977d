import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import type { DossierView } from '../queries/dossier-for-viewer.ts';
import type { Procedure } from '../queries/procedure-of.ts';

/** What the procedure left behind: days, requests, answers of the province, complaints. */
export function ProcedureRecord({
  dossierId,
  procedure,
  mayDraftAnswer,
  requestKey,
}: {
  dossierId: string;
  procedure: Procedure;
  mayDraftAnswer: DossierView['may']['draftAnswer'];
  requestKey: string;
}) {
  const { clock, requests, answers, complaints, report } = procedure;
  return (
    <>
      {clock && (
        <Panel title="Thời hạn gửi tỉnh">
          <ul className="stack">
            <li>
              Không dừng khi chờ bổ sung: <b>{formatDate(clock.running)}</b>{' '}
              {!clock.stops && <Chip kind="wait">Áp dụng</Chip>}
            </li>
            <li>
              Dừng khi chờ bổ sung ({clock.waited} ngày làm việc): <b>{formatDate(clock.stopped)}</b>{' '}
              {clock.stops && <Chip kind="wait">Áp dụng</Chip>}
            </li>
          </ul>
          <p className="muted">
            15 ngày làm việc từ khi tiếp nhận. Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg không nói đến việc dừng thời hạn; đơn vị
            chọn cách tính trong phần thiết lập.
          </p>
        </Panel>
      )}
      {report && (report.reportNumber !== '' || report.proposal !== null) && (
        <Panel title="Báo cáo của phường (Mẫu số 03)">
          <p>
            {report.reportNumber
              ? `Số ${report.reportNumber}${report.reportDate ? ` ngày ${formatDate(report.reportDate)}` : ''}.`
              : 'Chưa ban hành.'}{' '}
            {report.proposal === 'negative' ? 'Ý kiến: chưa đề nghị.' : report.proposal && 'Ý kiến: đề nghị.'}
          </p>
          {report.proposalReason && <p className="muted">{report.proposalReason}</p>}
        </Panel>
      )}
      {requests.length > 0 && (
        <Panel
          title="Yêu cầu bổ sung"
          action={
            <LinkButton to={`/ho-so/${dossierId}/phieu-bo-sung.docx`} kind="second" small download>
              Phiếu yêu cầu
            </LinkButton>
          }
        >
          <ul className="stack">
            {requests.map((request) => (
              <li key={request.id}>
                <b>{request.missing}</b>
                <br />
                <small>
                  {request.unitName}, ngày {formatDate(localDateOf(request.askedAt))}; hạn {formatDate(request.dueOn)}.{' '}
                  {request.closedAt
                    ? `${closedWords[request.closedAs ?? ''] ?? ''} ngày ${formatDate(localDateOf(request.closedAt))}.`
                    : 'Đang chờ.'}
                </small>
                {request.answer && <p className="muted">{request.answer}</p>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {answers.length > 0 && (
        <Panel title="Trả lời của cấp tỉnh">
          <ul className="stack">
            {answers.map((answer) => (
              <li key={answer.id}>
                {answerWords[answer.kind]}, ngày {formatDate(localDateOf(answer.recordedAt))}
                {answer.paperNumber &&
                  ` (văn bản số ${answer.paperNumber}${answer.paperDate ? ` ngày ${formatDate(answer.paperDate)}` : ''})`}
                {answer.reason && <p className="muted">{answer.reason}</p>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {complaints.length > 0 && (
        <Panel title="Kiến nghị">
          <ul className="stack">
            {complaints.map((complaint) => (
              <li key={complaint.id}>
                <b>{complaint.words}</b>
                <br />
                <small>
                  Ngày {formatDate(localDateOf(complaint.filedAt))}
                  {complaint.onBehalf && ', phường ghi thay chủ thể'}.{' '}
                  {complaint.answeredAt
                    ? `${complaint.upheld ? 'Chấp nhận' : 'Không chấp nhận'}, ngày ${formatDate(localDateOf(complaint.answeredAt))}.`
                    : 'Chưa trả lời.'}
                </small>
                {complaint.answer && <p className="muted">{complaint.answer}</p>}
              </li>
            ))}
          </ul>
          <StepButton may={mayDraftAnswer} intent="draft-answer" requestKey={requestKey} kind="second">
            Soạn văn bản trả lời
          </StepButton>
        </Panel>
      )}
    </>
  );
}

const closedWords: Record<string, string> = {
  supplemented: 'Đã bổ sung',
  dropped: 'Bỏ yêu cầu',
  deferred: 'Hết hiệu lực do chuyển đợt',
  ended: 'Hết hiệu lực do hồ sơ kết thúc',
};

const answerWords: Record<string, string> = {
  'taken-in': 'Tỉnh tiếp nhận',
  'sent-back': 'Tỉnh trả lại',
  result: 'Có kết quả',
};
