import { SelectField, TextField } from '#ui/office/field.tsx';
import { legalKindLabels } from '../messages.vi.ts';
import { legalKinds } from '../rules/legal-kind.ts';

type Values = Partial<Record<string, string>>;

export const producerLabels: Record<string, string> = {
  name: 'Tên chủ thể',
  legalKind: 'Loại hình',
  taxCode: 'Mã số thuế',
  representative: 'Người đại diện',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
  neighbourhoodId: 'Tổ dân phố',
};

/** The fields of a producer, as typed (`values`) with what to mend (`errors`). */
export function ProducerFields({
  values,
  errors = {},
  neighbourhoods,
}: {
  values: Values;
  errors?: Record<string, string[]>;
  neighbourhoods: { id: string; name: string }[];
}) {
  const field = (name: string) => ({
    name,
    label: producerLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <TextField {...field('name')} required maxLength={200} autoComplete="off" />
      <SelectField
        {...field('legalKind')}
        required
        empty="Chọn loại hình"
        choices={legalKinds.map((kind) => ({ value: kind, label: legalKindLabels[kind] }))}
        hint="Khoản 3 Điều 2 QĐ 26/2026/QĐ-TTg"
      />
      <div className="pair">
        <TextField {...field('taxCode')} maxLength={20} inputMode="numeric" autoComplete="off" />
        <TextField {...field('phone')} type="tel" maxLength={25} autoComplete="off" />
      </div>
      <TextField {...field('representative')} required maxLength={120} autoComplete="off" />
      <TextField {...field('address')} required maxLength={300} autoComplete="off" />
      <SelectField
        {...field('neighbourhoodId')}
        empty="Chưa ghi"
        choices={neighbourhoods.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
