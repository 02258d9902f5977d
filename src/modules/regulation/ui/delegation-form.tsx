import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

const labels = {
  number: 'Số, ký hiệu',
  dated: 'Ngày ký',
  abstract: 'Trích yếu',
  issuer: 'Cơ quan, người ban hành',
  scope: 'Phạm vi',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
};

/** Mode B begins here: everything that "Căn cứ" prints about the delegating paper. */
export function DelegationForm({
  requestKey,
  answer,
  incoming,
}: {
  requestKey: string;
  answer: FormState | undefined;
  incoming: { id: string; label: string }[];
}) {
  const hasFieldErrors = Object.values(answer?.errors ?? {}).some((sentences) => sentences.length > 0);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    required: true,
    defaultValue: answer?.values[name],
    error: answer?.errors[name],
  });
  return (
    <Panel title="Ghi văn bản phân cấp, ủy quyền (chuyển sang cách B)">
      <p className="sub">
        Chỉ ghi khi đã có văn bản của cấp có thẩm quyền. Hết thời hạn ghi dưới đây, phường tự trở về cách A.
      </p>
      <Form method="post" className="form" key={requestKey}>
        <HiddenFields values={{ _key: requestKey }} />
        <FormErrors
          answer={answer}
          labels={labels}
          // What is wrong with a field is said of the field; else the refusal itself is the only sentence.
          title={hasFieldErrors ? 'Chưa ghi được, hãy sửa những chỗ dưới đây' : undefined}
        />
        <div className="pair">
          <TextField {...field('number')} maxLength={60} placeholder="12/QĐ-UBND" />
          <DateField {...field('dated')} />
        </div>
        <TextField
          {...field('issuer')}
          maxLength={200}
          placeholder="Chủ tịch Ủy ban nhân dân tỉnh, thành phố …"
          hint="Ghi đầy đủ như in ở phần căn cứ."
        />
        <TextField {...field('abstract')} maxLength={500} />
        <TextArea
          {...field('scope')}
          rows={2}
          maxLength={500}
          placeholder="Công nhận sản phẩm OCOP 3 sao trên địa bàn phường"
        />
        <div className="pair">
          <DateField {...field('validFrom')} />
          <DateField {...field('validTo')} />
        </div>
        {incoming.length > 0 && (
          <SelectField
            name="incomingId"
            label="Bản trong sổ văn bản đến (nếu có)"
            empty="Không chọn"
            choices={incoming.map(({ id, label }) => ({ value: id, label }))}
            defaultValue={answer?.values.incomingId}
            error={answer?.errors.incomingId}
          />
        )}
        <div className="foot">
          <Button name="intent" value="delegate" kind="second">
            Ghi và làm theo cách B
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
