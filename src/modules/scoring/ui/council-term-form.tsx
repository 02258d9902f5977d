import { Form, Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { CouncilPage } from '../queries/councils-for-viewer.ts';

export const termLabels = {
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  decisionPaperId: 'Quyết định trong sổ văn bản',
  validFrom: 'Nhiệm kỳ từ ngày',
  validTo: 'Đến hết ngày',
};

/** The decision that set the council up, its term, and the way to its paper where it was issued here. */
export function CouncilTerm({
  council,
  decisions,
  hidden,
  answer,
}: {
  council: CouncilPage;
  decisions: { paperId: string; label: string }[];
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const verdict = council.may.setRules;
  const typed = answer?.values;
  return (
    <Panel title="Quyết định thành lập, nhiệm kỳ" id="nhiem-ky">
      <p>
        Quyết định số {council.decisionNumber}, ngày {formatDate(council.decisionDate)}.{' '}
        {council.decisionPaperId && <Link to={`/van-ban/${council.decisionPaperId}`}>Xem văn bản</Link>}
      </p>
      <p>
        {council.validTo
          ? `Nhiệm kỳ từ ${formatDate(council.validFrom)} đến hết ${formatDate(council.validTo)}. Hết nhiệm kỳ thì không lập phiên được nữa.`
          : `Từ ${formatDate(council.validFrom)}, đến khi có quyết định khác.`}
      </p>
      {verdict && (
        <details className="more" open={answer ? true : undefined}>
          <summary>Đổi quyết định, nhiệm kỳ</summary>
          <Form method="post" className="form" preventScrollReset>
            <HiddenFields values={hidden} />
            <FormErrors answer={answer} labels={termLabels} />
            <div className="pair">
              <TextField
                name="decisionNumber"
                label={termLabels.decisionNumber}
                defaultValue={typed?.decisionNumber ?? council.decisionNumber}
                error={answer?.errors.decisionNumber}
                maxLength={60}
                required
              />
              <DateField
                name="decisionDate"
                label={termLabels.decisionDate}
                defaultValue={typed?.decisionDate ?? council.decisionDate}
                error={answer?.errors.decisionDate}
                required
              />
            </div>
            {decisions.length > 0 && (
              <DecisionField
                decisions={decisions}
                value={typed?.decisionPaperId ?? council.decisionPaperId ?? ''}
                error={answer?.errors.decisionPaperId}
              />
            )}
            <div className="pair">
              <DateField
                name="validFrom"
                label={termLabels.validFrom}
                defaultValue={typed?.validFrom ?? council.validFrom}
                error={answer?.errors.validFrom}
                required
              />
              <DateField
                name="validTo"
                label={termLabels.validTo}
                hint="Để trống nếu quyết định không ghi."
                defaultValue={typed?.validTo ?? council.validTo ?? ''}
                error={answer?.errors.validTo}
              />
            </div>
            <div className="foot">
              <Button kind="second" name="intent" value="set-term" blocked={blockedBy(verdict)}>
                Ghi quyết định, nhiệm kỳ
              </Button>
            </div>
          </Form>
        </details>
      )}
    </Panel>
  );
}

function DecisionField({
  decisions,
  value,
  error,
}: {
  decisions: { paperId: string; label: string }[];
  value: string;
  error?: string[];
}) {
  return (
    <SelectField
      name="decisionPaperId"
      label={termLabels.decisionPaperId}
      empty="Không phát hành trong phần mềm"
      choices={decisions.map(({ paperId, label }) => ({ value: paperId, label }))}
      defaultValue={value}
      error={error}
    />
  );
}
