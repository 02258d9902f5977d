import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { urgencyLabels } from '../messages.vi.ts';
import type { TemplateField } from '../rules/placeholders.ts';

export interface EditParts {
  values: Record<string, string>;
  errors: Record<string, string[]>;
}

/** The template's own blanks. */
export function BlankFields({ fields, values }: EditParts & { fields: TemplateField[] }) {
  if (fields.length === 0) return null;
  return (
    <Panel title="Điền vào mẫu">
      <div className="form">
        {fields.map(({ name, label, kind, hint, required }) => {
          const props = {
            name: `value.${name}`,
            label: required ? label : `${label} (không bắt buộc)`,
            hint,
            defaultValue: values[`value.${name}`],
          };
          if (kind === 'long') return <TextArea key={name} {...props} rows={3} maxLength={5000} />;
          if (kind === 'text') return <TextField key={name} {...props} maxLength={1000} />;
          return <DayOrTime key={name} {...props} kind={kind} />;
        })}
      </div>
    </Panel>
  );
}

function DayOrTime({
  kind,
  name,
  label,
  hint,
  defaultValue,
}: {
  kind: 'date' | 'time';
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
}) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input className="in" id={name} name={name} type={kind} defaultValue={defaultValue} />
      {hint && <span className="hint">{hint}</span>}
    </div>
  );
}

/** Trích yếu, thẩm quyền, kính gửi, độ khẩn. */
export function OpeningFields({
  values,
  errors,
  isDecision,
  isAddressed,
}: EditParts & { isDecision: boolean; isAddressed: boolean }) {
  return (
    <Panel title="Phần đầu">
      <div className="form">
        <TextArea
          name="abstract"
          label="Trích yếu"
          required
          rows={2}
          maxLength={500}
          defaultValue={values.abstract}
          error={errors.abstract}
        />
        {isDecision && (
          <TextField
            name="authority"
            label="Thẩm quyền ban hành"
            maxLength={300}
            defaultValue={values.authority}
            hint="In hoa dưới tên loại: Chủ tịch Ủy ban nhân dân … hoặc Ủy ban nhân dân …"
          />
        )}
        {!isDecision && <input type="hidden" name="authority" value={values.authority ?? ''} />}
        {isAddressed && (
          <TextArea
            name="addressees"
            label="Kính gửi"
            rows={2}
            defaultValue={values.addressees}
            hint="Mỗi nơi một dòng."
          />
        )}
        <SelectField
          name="urgency"
          label="Độ khẩn"
          choices={Object.entries(urgencyLabels).map(([value, label]) => ({ value, label }))}
          defaultValue={values.urgency}
          hint="Văn bản mật không soạn trong phần mềm này."
        />
      </div>
    </Panel>
  );
}

/** The text with its convention. */
export function BodyField({ values, errors }: EditParts) {
  return (
    <Panel title="Nội dung">
      <div className="form">
        <TextArea
          name="body"
          label="Nội dung văn bản"
          rows={16}
          maxLength={60_000}
          defaultValue={values.body}
          error={errors['content.body']}
          hint={
            <>
              Mỗi dòng một đoạn. Bắt đầu dòng bằng “Điều 1.”, “I.”, “1.”, “a)”, “-” để thành điều, mục, khoản, điểm; tên
              khoản, tên điều không có dấu ở cuối thì in đậm. “| cột | cột |” thành bảng. Chỗ {'{{…}}'} lấy từ phần Điền
              vào mẫu; “./.” ở cuối được thêm sẵn.
            </>
          }
        />
      </div>
    </Panel>
  );
}
