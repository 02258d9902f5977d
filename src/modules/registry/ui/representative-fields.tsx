import { SelectField, TextField } from '#ui/office/field.tsx';

export const representativeLabels: Record<string, string> = {
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  residence: 'Nơi thường trú',
  disabilityPaper: 'Giấy xác nhận khuyết tật',
};

export const sexLabels: Record<string, string> = { female: 'Nữ', male: 'Nam' };

/** What Mẫu số 02 asks about a representative; the last one only where it shall prove criterion 3.2. */
export function RepresentativeFields({
  values,
  errors = {},
}: {
  values: Partial<Record<string, string>>;
  errors?: Record<string, string[]>;
}) {
  const field = (name: string) => ({
    name,
    label: representativeLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <div className="pair">
        <SelectField
          {...field('sex')}
          empty="Chưa ghi"
          choices={Object.entries(sexLabels).map(([value, label]) => ({ value, label }))}
        />
        <TextField {...field('ethnicity')} maxLength={60} autoComplete="off" />
      </div>
      <TextField {...field('residence')} maxLength={300} autoComplete="off" />
      <TextField
        {...field('disabilityPaper')}
        maxLength={200}
        autoComplete="off"
        hint="Chỉ ghi số, ngày, nơi cấp khi người đại diện muốn dùng làm minh chứng cho tiêu chí 3.2; không thì bỏ trống."
      />
    </>
  );
}
