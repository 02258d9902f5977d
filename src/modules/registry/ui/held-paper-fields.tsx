import { acceptedFiles } from '#platform/files/file-kind.ts';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DateField, FieldError, FileField, SelectField, TextField } from '#ui/office/field.tsx';
import { paperKindLabels } from '../messages.vi.ts';
import { type PaperKind, paperKindCodes, termOf } from '../rules/paper-kind.ts';

export const heldPaperLabels: Record<string, string> = {
  kind: 'Loại giấy',
  title: 'Tên gọi thêm',
  number: 'Số',
  issuer: 'Nơi cấp',
  scope: 'Phạm vi, căn cứ',
  issuedOn: 'Ngày cấp',
  expiresOn: 'Ngày hết hạn',
  productIds: 'Sản phẩm',
  file: 'Tệp',
};

/** The fields of a held paper. With `kind` given it stays what it is (a renewal, a correction). */
export function HeldPaperFields({
  kind,
  values,
  errors = {},
  prefix,
  products,
  megabytes,
}: {
  kind?: PaperKind;
  values: Partial<Record<string, string>>;
  errors?: Record<string, string[]>;
  prefix: string;
  products: { id: string; name: string }[];
  megabytes: number;
}) {
  const field = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    label: heldPaperLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      {!kind && (
        <SelectField
          {...field('kind')}
          required
          empty="Chọn loại giấy"
          choices={paperKindCodes.map((code) => ({ value: code, label: paperKindLabels[code] }))}
        />
      )}
      <div className="pair">
        <TextField {...field('number')} maxLength={100} autoComplete="off" />
        <TextField {...field('issuer')} maxLength={200} autoComplete="off" />
      </div>
      <div className="pair">
        <DateField {...field('issuedOn')} />
        <DateField {...field('expiresOn')} />
      </div>
      <p className="hint">{termHint(kind)}</p>
      <TextField {...field('scope')} maxLength={500} autoComplete="off" placeholder="Ví dụ: sản xuất cốm khô, 200 m²" />
      <TextField {...field('title')} maxLength={200} autoComplete="off" hint="Bỏ trống thì gọi theo loại giấy." />
      {products.length > 0 && (
        <fieldset>
          <legend>Nói về sản phẩm nào</legend>
          <p className="hint">Không chọn gì thì giấy dùng cho mọi sản phẩm của chủ thể.</p>
          {products.map(({ id, name }) => (
            <CheckField
              key={id}
              name={`product-${id}`}
              id={`${prefix}product-${id}`}
              label={name}
              defaultChecked={values[`product-${id}`] === 'on'}
            />
          ))}
          {errors.productIds && <FieldError>{errors.productIds.join(' ')}</FieldError>}
        </fieldset>
      )}
      <FileField
        {...field('file')}
        accept={acceptedFiles}
        hint={`PDF, ảnh (JPG, PNG, WebP), Word, Excel; nhiều nhất ${megabytes} MB. Có thể thêm sau.`}
      />
    </>
  );
}

function termHint(kind: PaperKind | undefined): string {
  if (!kind)
    return 'Phiếu kiểm nghiệm tính 12 tháng từ ngày cấp. Giấy an toàn thực phẩm không ghi ngày hết hạn thì tính 3 năm.';
  const term = termOf(kind);
  if (!term) return 'Bỏ trống ngày hết hạn nếu giấy không có.';
  return term.fixed
    ? `Loại giấy này tính ${term.months} tháng từ ngày cấp.`
    : `Bỏ trống ngày hết hạn thì tính ${term.months} tháng từ ngày cấp.`;
}
