import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { SelectField, TextArea } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { gradeLabels } from '../idea-messages.vi.ts';
import { grades, type IdeaAppraisal } from '../rules/idea-form.ts';

const labels = {
  potential: 'Tiềm năng',
  potentialReason: 'Lý do về tiềm năng',
  feasibility: 'Tính khả thi',
  feasibilityReason: 'Lý do về tính khả thi',
  advice: 'Góp ý cho chủ thể',
  verdict: 'Kết luận',
};

/** The appraisal of an idea, empty or to be corrected. */
export function AppraisalForm({
  appraisal,
  version,
  requestKey,
  answer,
}: {
  appraisal: IdeaAppraisal | null;
  version: number;
  requestKey: string;
  answer: FormState | undefined;
}) {
  const values: Partial<Record<string, string>> = answer?.values ?? { ...appraisal };
  const errors = answer?.errors ?? {};
  const choices = grades.map((grade) => ({ value: grade, label: gradeLabels[grade] }));
  return (
    <Form method="post" className="form">
      <HiddenFields values={{ _key: requestKey, version: String(version) }} />
      {answer && <FormErrors answer={answer} labels={labels} title={answer.sentence} />}
      {(['potential', 'feasibility'] as const).map((name) => (
        <div key={name} className="gap">
          <SelectField
            name={name}
            label={labels[name]}
            required
            empty="Chọn mức"
            choices={choices}
            defaultValue={values[name]}
            error={errors[name]}
          />
          <TextArea
            name={`${name}Reason`}
            label={labels[`${name}Reason`]}
            required
            maxLength={2000}
            rows={3}
            defaultValue={values[`${name}Reason`]}
            error={errors[`${name}Reason`]}
          />
        </div>
      ))}
      <TextArea
        name="advice"
        label={labels.advice}
        maxLength={2000}
        rows={3}
        defaultValue={values.advice}
        error={errors.advice}
      />
      <RadioRows
        name="verdict"
        label={labels.verdict}
        required
        choices={[
          { value: 'potential', label: 'Tiềm năng, đưa vào danh mục' },
          { value: 'declined', label: 'Chưa phù hợp' },
        ]}
        defaultValue={values.verdict}
        error={errors.verdict}
        hint="Kết luận này không mở cũng không chặn hồ sơ: chủ thể vẫn nộp hồ sơ được."
      />
      <div className="foot">
        <Button name="intent" value="appraise">
          {appraisal ? 'Lưu thẩm định' : 'Ghi kết quả thẩm định'}
        </Button>
      </div>
    </Form>
  );
}

/** What the ward found, to be read. */
export function AppraisalFacts({ appraisal, by }: { appraisal: IdeaAppraisal; by: string | null }) {
  return (
    <FactsList
      look="reading"
      facts={[
        [labels.potential, `${gradeLabels[appraisal.potential]}. ${appraisal.potentialReason}`],
        [labels.feasibility, `${gradeLabels[appraisal.feasibility]}. ${appraisal.feasibilityReason}`],
        appraisal.advice ? [labels.advice, appraisal.advice] : null,
        by ? ['Người thẩm định', by] : null,
      ]}
    />
  );
}
