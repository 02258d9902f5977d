import { Form } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { TextArea } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { scoringLabels } from '../messages.vi.ts';
import { Downloads } from './advice-downloads.tsx';
import type { AdviceParts } from './advice-parts.ts';

/** The team's report to the chair; sending it lets the dossier wait for the council. */
export function AdviceReportPanel({ advice, hidden, answer }: AdviceParts) {
  const { report, helperBody } = advice;
  const verdict = advice.may['advisory-report.submit'];
  const own = answer?.intent === 'report' ? answer : null;
  if (!report && !verdict) return null;
  return (
    <Panel title={`Báo cáo của ${helperBody}`} id="bao-cao">
      {report && (
        <>
          <p className="as-typed">{report.summary}</p>
          <p>
            <b>Đề xuất:</b> {report.proposal}
          </p>
          {advice.reportLacked.length > 0 && <p className="sub">{scoringLabels.bareReport(advice.reportLacked)}</p>}
          <p className="sub">
            {report.reporterName} báo cáo, {formatMoment(report.reportedAt)}.{' '}
            <Downloads to={`/tu-van/${advice.dossierId}/bao-cao/tai-ve`} what="báo cáo" />
          </p>
        </>
      )}
      {verdict && (
        <details className="more" open={own ? true : undefined}>
          <summary>{report ? 'Gửi báo cáo khác' : 'Gửi báo cáo cho Chủ tịch Hội đồng'}</summary>
          <Form method="post" encType="multipart/form-data" className="form" preventScrollReset>
            <HiddenFields values={hidden} />
            {advice.lacking.length > 0 && (
              <Notice title={`Hồ sơ này ${scoringLabels.lacking(advice.lacking)}`}>
                Khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg: {helperBody} đánh giá hồ sơ, khảo sát cơ sở, khi cần thì đề nghị kiểm
                nghiệm bổ sung, rồi mới báo cáo. Vẫn gửi được; báo cáo in và trang của Hội đồng sẽ ghi rõ điều này.
              </Notice>
            )}
            <FormErrors answer={own} labels={{ summary: 'Kết quả thẩm định', proposal: 'Đề xuất' }} />
            <TextArea
              name="summary"
              label="Kết quả thẩm định"
              hint="Hồ sơ, khảo sát, kiểm nghiệm cho thấy gì. Phiếu nhận xét và biên bản khảo sát in kèm trong báo cáo."
              defaultValue={own?.values.summary}
              error={own?.errors.summary}
              rows={6}
              maxLength={8000}
              required
            />
            <TextArea
              name="proposal"
              label="Đề xuất"
              defaultValue={own?.values.proposal}
              error={own?.errors.proposal}
              rows={2}
              maxLength={2000}
              required
            />
            <p className="sub">Gửi rồi thì hồ sơ đang ở {helperBody} chuyển sang chờ Hội đồng.</p>
            <div className="foot">
              <Button kind="second" name="intent" value="report" blocked={blockedBy(verdict)}>
                Gửi báo cáo
              </Button>
            </div>
          </Form>
        </details>
      )}
    </Panel>
  );
}
