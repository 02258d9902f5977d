import { Link } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { RehearsalStrip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { scoringLabels } from '../messages.vi.ts';
import type { AdviceView } from '../queries/advice-for-viewer.ts';
import { Downloads } from './advice-downloads.tsx';
import type { AdviceParts } from './advice-parts.ts';
import { AdviceReportPanel } from './advice-report-panel.tsx';
import { ExtraTestPanel } from './extra-test-panel.tsx';
import { SurveyPanel } from './survey-panel.tsx';

/** Everything advisers have written about one dossier, and the forms of whoever advises. */
export function AdviceScreen(parts: AdviceParts) {
  const { advice, answer } = parts;
  return (
    <>
      <PageHead
        title={`Tư vấn: ${advice.productName}`}
        badge={
          <>
            {advice.sample && <Chip>Dữ liệu mẫu</Chip>}
            {advice.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
          </>
        }
        lead={`${advice.producerName}. Hồ sơ ${advice.number}, bộ ${advice.setNumber}: ${advice.setName}.`}
        actions={
          <>
            <LinkButton to={`/ho-so/${advice.dossierId}`} kind="second">
              Xem hồ sơ
            </LinkButton>
            {advice.may['review.save'] && advice.ownReview?.state !== 'submitted' && (
              <LinkButton to={`/tu-van/${advice.dossierId}/nhan-xet`} kind="main" icon="pen">
                {advice.ownReview ? 'Viết tiếp phiếu nhận xét' : 'Viết phiếu nhận xét'}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="gap">
        {advice.rehearsal && <RehearsalStrip />}
        {answer && !ownIntents.includes(answer.intent) && <FormErrors answer={answer} />}
        <AdviceReportPanel {...parts} />
        <ReviewList advice={advice} />
        <SurveyPanel {...parts} />
        <ExtraTestPanel {...parts} />
      </div>
    </>
  );
}

const ownIntents = ['survey', 'photo', 'test', 'test-result', 'report'];

function ReviewList({ advice }: { advice: AdviceView }) {
  return (
    <Panel title="Phiếu nhận xét" id="nhan-xet">
      {advice.reviews.length === 0 ? (
        <p className="sub">Chưa có phiếu nhận xét nào được gửi.</p>
      ) : (
        <ul className="entries">
          {advice.reviews.map((review) => (
            <li key={review.reviewId}>
              <p>
                <b>{review.name}</b>,{' '}
                {review.role === 'expert'
                  ? scoringLabels.reviewerRole.expert.toLocaleLowerCase('vi')
                  : advice.helperBody}
                {review.submittedAt && `, gửi ${formatMoment(review.submittedAt)}`}.{' '}
                <Downloads to={`/tu-van/${advice.dossierId}/nhan-xet/${review.reviewId}/tai-ve`} what={review.name} />
              </p>
              {review.opinion && <p className="as-typed">{review.opinion}</p>}
            </li>
          ))}
        </ul>
      )}
      {advice.ownReview?.state === 'draft' && (
        <p className="sub">
          Phiếu của anh/chị đang viết dở: <Link to={`/tu-van/${advice.dossierId}/nhan-xet`}>viết tiếp</Link>.
        </p>
      )}
    </Panel>
  );
}
