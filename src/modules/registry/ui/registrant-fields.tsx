import { CheckField } from '#ui/office/choice-field.tsx';
import { TextArea, TextField } from '#ui/office/field.tsx';

type Values = Partial<Record<string, string>>;

export const registrantLabels: Record<string, string> = {
  name: 'Họ tên hoặc tên cơ sở',
  product: 'Sản phẩm muốn đăng ký',
  phone: 'Điện thoại',
  contactConsent: 'Đồng ý cho phường liên hệ',
  note: 'Ghi chú',
};

/** What the leader writes about somebody who wants to take part. The tick is never set beforehand. */
export function RegistrantFields({ values, errors = {} }: { values: Values; errors?: Record<string, string[]> }) {
  const field = (name: string) => ({
    name,
    label: registrantLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <TextField {...field('name')} required maxLength={200} autoComplete="off" />
      <TextField {...field('product')} required maxLength={200} autoComplete="off" />
      <TextField {...field('phone')} type="tel" maxLength={25} autoComplete="off" hint="Chỉ ghi khi người đó đồng ý." />
      <CheckField
        name="contactConsent"
        label="Người này đồng ý cho phường giữ số điện thoại và liên hệ về OCOP"
        hint="Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. Có thể rút lại bất cứ lúc nào."
        defaultChecked={values.contactConsent === 'on'}
        error={errors.contactConsent}
      />
      <TextArea {...field('note')} maxLength={500} rows={3} />
    </>
  );
}
