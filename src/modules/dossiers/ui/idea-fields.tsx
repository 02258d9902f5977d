import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { ideaBlanks } from '../idea-messages.vi.ts';
import { ideaAmounts, ideaTexts, neededForAppraisal } from '../rules/idea-form.ts';

export interface SetChoice {
  code: string;
  number: number;
  name: string;
}

/** Labels of every field of the form, for the summary of what was refused. */
export const ideaFieldLabels = {
  producerId: 'Chủ thể',
  name: 'Tên sản phẩm',
  setCode: 'Bộ tiêu chí dự kiến',
  ...Object.fromEntries(Object.entries(ideaBlanks).map(([name, { label }]) => [name, label])),
};

/** The registration of an idea with its production and business plan. */
export function IdeaFields({
  values,
  errors = {},
  sets,
}: {
  values: Partial<Record<string, string>>;
  errors?: Record<string, string[]>;
  sets: SetChoice[];
}) {
  return (
    <>
      <TextField
        name="name"
        label={ideaFieldLabels.name}
        required
        maxLength={200}
        defaultValue={values.name}
        error={errors.name}
        autoComplete="off"
      />
      <SelectField
        name="setCode"
        label={ideaFieldLabels.setCode}
        empty="Chưa xác định"
        choices={sets.map(({ code, number, name }) => ({ value: code, label: `${number}. ${name}` }))}
        defaultValue={values.setCode}
        error={errors.setCode}
      />
      {ideaTexts.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={
            neededForAppraisal.includes(name) ? `${ideaBlanks[name].label} (cần có khi gửi)` : ideaBlanks[name].label
          }
          hint={ideaBlanks[name].hint}
          maxLength={5000}
          rows={3}
          defaultValue={values[name]}
          error={errors[name]}
        />
      ))}
      {ideaAmounts.map((name) => (
        <TextField
          key={name}
          name={name}
          label={ideaBlanks[name].label}
          hint={ideaBlanks[name].hint}
          inputMode="numeric"
          maxLength={13}
          defaultValue={values[name]}
          error={errors[name]}
          autoComplete="off"
        />
      ))}
    </>
  );
}
