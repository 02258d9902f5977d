import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { relationKindLabels } from '../relation-messages.vi.ts';
import { relationKinds } from '../rules/relation-kind.ts';

const labels = {
  kind: 'Quan hệ',
  name: 'Họ tên hoặc tên đơn vị',
  identifier: 'Mã số thuế',
  detail: 'Chi tiết',
  since: 'Từ ngày',
  until: 'Đến ngày',
};

/** One more person or firm behind a producer. */
export function RelationForm({ hidden, answer }: { hidden: Record<string, string>; answer: FormAnswer | null }) {
  const typed = answer?.values;
  return (
    <Panel title="Ghi thêm">
      <Form method="post" className="form" preventScrollReset>
        <HiddenFields values={hidden} />
        <FormErrors answer={answer} labels={labels} />
        <div className="pair">
          <SelectField
            name="kind"
            label={labels.kind}
            empty="Chọn"
            choices={relationKinds.map((kind) => ({ value: kind, label: relationKindLabels[kind] }))}
            defaultValue={typed?.kind}
            error={answer?.errors.kind}
            required
          />
          <TextField
            name="name"
            label={labels.name}
            defaultValue={typed?.name}
            error={answer?.errors.name}
            maxLength={200}
            required
          />
        </div>
        <div className="pair">
          <TextField
            name="identifier"
            label={labels.identifier}
            defaultValue={typed?.identifier}
            error={answer?.errors.identifier}
            maxLength={40}
          />
          <TextField
            name="detail"
            label={labels.detail}
            hint="Tỷ lệ góp vốn, mặt hàng cung cấp."
            defaultValue={typed?.detail}
            error={answer?.errors.detail}
            maxLength={500}
          />
        </div>
        <div className="pair">
          <DateField name="since" label={labels.since} defaultValue={typed?.since} error={answer?.errors.since} />
          <DateField name="until" label={labels.until} defaultValue={typed?.until} error={answer?.errors.until} />
        </div>
        <div className="foot">
          <Button kind="second" name="intent" value="record">
            Ghi vào sổ
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
