import { Form } from 'react-router';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { termLabels } from './council-term-form.tsx';

const LABELS = { ...termLabels, name: 'Tên Hội đồng' };

/** Writes down the council that a decision set up; its members are appointed on its own page. */
export function EstablishCouncilForm({
  hidden,
  answer,
}: {
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  return (
    <Form method="post" className="form">
      <HiddenFields values={hidden} />
      <FormErrors answer={answer} labels={LABELS} />
      <TextField
        name="name"
        label={LABELS.name}
        hint="Đúng như trong quyết định thành lập."
        defaultValue={answer?.values.name}
        error={answer?.errors.name}
        maxLength={200}
        required
      />
      <div className="pair">
        <TextField
          name="decisionNumber"
          label={LABELS.decisionNumber}
          hint="Ví dụ: 15/QĐ-UBND"
          defaultValue={answer?.values.decisionNumber}
          error={answer?.errors.decisionNumber}
          maxLength={60}
          required
        />
        <DateField
          name="decisionDate"
          label={LABELS.decisionDate}
          defaultValue={answer?.values.decisionDate}
          error={answer?.errors.decisionDate}
          required
        />
      </div>
      <div className="pair">
        <DateField
          name="validFrom"
          label={LABELS.validFrom}
          hint="Để trống thì tính từ ngày quyết định."
          defaultValue={answer?.values.validFrom}
          error={answer?.errors.validFrom}
        />
        <DateField
          name="validTo"
          label={LABELS.validTo}
          hint="Để trống nếu quyết định không ghi."
          defaultValue={answer?.values.validTo}
          error={answer?.errors.validTo}
        />
      </div>
      <div className="foot">
        <Button name="intent" value="establish">
          Ghi nhận Hội đồng
        </Button>
        <LinkButton to="/hoi-dong" kind="plain">
          Thôi
        </LinkButton>
      </div>
    </Form>
  );
}
