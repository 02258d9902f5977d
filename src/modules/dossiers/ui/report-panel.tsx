import { Form, Link } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AssessmentView } from '../queries/assessment-of.ts';
import type { DossierState } from '../rules/dossier-states.ts';

/** Mẫu số 03 as a paper: drafted in the register, or written outside and named by number and date. */
export function ReportPanel({
  saved,
  may,
  dossierState,
  requestKey,
  answer,
}: {
  saved: AssessmentView['saved'];
  may: { allowed: boolean } | null;
  dossierState: DossierState;
  requestKey: string;
  answer?: FormState;
}) {
  if (!saved) return null;
  const typed = answer?.intent === 'issue-assessment' ? answer : undefined;
  const mayIssue = may?.allowed === true && dossierState === 'under-assessment';
  const isDrafted = saved.paperId !== null && saved.paperState !== 'discarded';
  return (
    <Panel title="Báo cáo (Mẫu số 03)">
      {saved.reportNumber && (
        <p>
          Số {saved.reportNumber}
          {saved.reportDate && `, ngày ${formatDate(saved.reportDate)}`}.
        </p>
      )}
      {isDrafted && (
        <p>
          <Link to={`/van-ban/${saved.paperId}`}>Mở văn bản trong sổ</Link>: trình ký, cấp số, phát hành như mọi văn bản
          đi; phát hành xong hồ sơ tự chuyển sang “Đã có Mẫu 03”.
        </p>
      )}
      {mayIssue && !isDrafted && (
        <>
          <Form method="post" encType="multipart/form-data">
            <HiddenFields values={{ _key: requestKey }} />
            <Button name="intent" value="draft-report">
              Dự thảo báo cáo trong sổ văn bản
            </Button>
          </Form>
          <details open={typed !== undefined}>
            <summary>Báo cáo đã ký ngoài hệ thống</summary>
            <Form method="post" encType="multipart/form-data" className="form">
              <HiddenFields values={{ _key: requestKey }} />
              <div className="pair">
                <TextField
                  name="number"
                  label="Số, ký hiệu"
                  required
                  maxLength={60}
                  placeholder="Ví dụ: 45/BC-UBND"
                  defaultValue={typed?.values.number}
                  error={typed?.errors.number}
                />
                <DateField
                  name="dated"
                  label="Ngày ban hành"
                  required
                  defaultValue={typed?.values.dated}
                  error={typed?.errors.dated}
                />
              </div>
              <div className="foot">
                <Button name="intent" value="issue-assessment" kind="second">
                  Ghi đã ban hành
                </Button>
              </div>
            </Form>
          </details>
        </>
      )}
      {!mayIssue && !saved.reportNumber && !isDrafted && <p className="muted">Chưa ban hành.</p>}
    </Panel>
  );
}
