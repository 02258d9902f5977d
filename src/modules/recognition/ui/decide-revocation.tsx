import { Link } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { DateField, TextArea, TextField } from '#ui/office/field.tsx';
import { revocationGroundLabels, revocationPaperWords } from '../messages.vi.ts';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';
import { paperStage } from '../rules/paper-stage.ts';
import { Folded } from './folded.tsx';
import { StepForm, typedIn } from './step-form.tsx';

/**
 * The decision that is due (Điều 8): first its paper in the register, then the deed with number and day of that paper. What
 * was signed on a sheet elsewhere is typed.
 */
export function DecideRevocation({
  running,
  drafts,
  requestKey,
  today,
  answerTo,
}: {
  running: CertificateView['revocations'][number];
  /** Whether this viewer writes the paper here. */
  drafts: boolean;
  requestKey: string;
  today: string;
  answerTo: (intent: string) => FormState | undefined;
}) {
  const of = { revocationId: running.id };
  const field = typedIn('decide', answerTo);
  const stage = paperStage(running.paperState);
  const reason = (
    <TextArea
      {...field('reason', revocationGroundLabels[running.ground])}
      label="Lý do"
      required
      rows={3}
      maxLength={2000}
    />
  );
  const typed = (
    <StepForm intent="decide" requestKey={requestKey} more={of} verb="Thu hồi giấy chứng nhận" kind="danger">
      <div className="pair">
        <TextField {...field('number')} label="Số quyết định" required />
        <DateField {...field('dated', today)} label="Ngày" required max={today} />
      </div>
      {reason}
    </StepForm>
  );
  return (
    <>
      {running.paperId && (
        <p>
          {revocationPaperWords[running.paperState ?? '']}{' '}
          <Link to={`/van-ban/${running.paperId}`}>
            Mở văn bản{running.paperNumber && ` số ${running.paperNumber}`}
          </Link>
        </p>
      )}
      {drafts && stage === 'none' && (
        <StepForm intent="draft-revocation" requestKey={requestKey} more={of} verb="Soạn quyết định thu hồi" />
      )}
      {stage === 'numbered' && (
        <StepForm intent="decide" requestKey={requestKey} more={of} verb="Thu hồi giấy chứng nhận" kind="danger">
          {reason}
        </StepForm>
      )}
      {(stage === 'none' || stage === 'draft') &&
        (drafts ? (
          <Folded title="Quyết định ký trên giấy, ngoài phần mềm" open={answerTo('decide') !== undefined}>
            {stage === 'draft' && (
              <p className="muted">Ghi số và ngày của bản đã ký; dự thảo ở phần Văn bản được bỏ theo.</p>
            )}
            {typed}
          </Folded>
        ) : (
          typed
        ))}
    </>
  );
}
