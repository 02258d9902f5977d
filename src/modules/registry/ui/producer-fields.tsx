import { CheckField } from '#ui/office/choice-field.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { legalKindLabels } from '../messages.vi.ts';
import { legalKinds } from '../rules/legal-kind.ts';

type Values = Partial<Record<string, string>>;

export const producerLabels: Record<string, string> = {
  name: 'Tên chủ thể',
  legalKind: 'Loại hình',
  potential: 'Chưa đăng ký kinh doanh',
  taxCode: 'Mã số thuế',
  registrationNumber: 'Số giấy đăng ký kinh doanh',
  establishedOn: 'Ngày thành lập, đăng ký',
  representative: 'Người đại diện',
  position: 'Chức vụ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  neighbourhoodId: 'Tổ dân phố',
  gln: 'Mã địa điểm GLN',
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
      <CheckField
        name="potential"
        label="Hộ này chưa đăng ký kinh doanh"
        hint="Ghi là chủ thể tiềm năng: có trong sổ, chưa làm hồ sơ được."
        defaultChecked={values.potential === 'on'}
        error={errors.potential}
      />
      <div className="pair">
        <TextField {...field('taxCode')} maxLength={20} inputMode="numeric" autoComplete="off" />
        <TextField {...field('phone')} type="tel" maxLength={25} autoComplete="off" />
      </div>
      <div className="pair">
        <TextField {...field('registrationNumber')} maxLength={60} autoComplete="off" />
        <DateField {...field('establishedOn')} />
      </div>
      <div className="pair">
        <TextField {...field('representative')} required maxLength={120} autoComplete="off" />
        <TextField {...field('position')} maxLength={80} autoComplete="off" placeholder="Ví dụ: Giám đốc" />
      </div>
      <TextField {...field('address')} required maxLength={300} autoComplete="off" />
      <div className="pair">
        <SelectField
          {...field('neighbourhoodId')}
          empty="Chưa ghi"
          choices={neighbourhoods.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('email')} type="email" maxLength={254} autoComplete="off" />
      </div>
      <TextField
        {...field('gln')}
        maxLength={30}
        inputMode="numeric"
        autoComplete="off"
        hint="13 chữ số, nếu chủ thể đã đăng ký mã số mã vạch."
      />
    </>
  );
}
