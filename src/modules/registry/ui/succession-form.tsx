import type { FormState } from '#platform/forms.ts';
import { CheckField, RadioRows } from '#ui/office/choice-field.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { successionLabels } from '../list-messages.vi.ts';
import { legalKindLabels } from '../messages.vi.ts';
import { legalKinds } from '../rules/legal-kind.ts';
import { successionKinds } from '../rules/succession-kind.ts';
import { WholeForm } from './whole-form.tsx';

const labels: Record<string, string> = {
  kind: 'Việc',
  onDate: 'Từ ngày',
  instrument: 'Giấy tờ',
  successorId: 'Chủ thể nhận',
  name: 'Tên mới',
  legalKind: 'Loại hình mới',
  taxCode: 'Mã số thuế',
  representative: 'Người đại diện',
};

/** What happened, on which paper, to whom, with which products. */
export function SuccessionForm({
  producer,
  products,
  found,
  requestKey,
  answer,
}: {
  producer: { name: string; legalKind: string; taxCode: string | null; representative: string; version: number };
  products: { id: string; name: string }[];
  found: { id: string; name: string; address: string }[];
  requestKey: string;
  answer: FormState | undefined;
}) {
  const typed: Record<string, string | null> = answer?.values ?? {
    name: producer.name,
    legalKind: producer.legalKind,
    taxCode: producer.taxCode,
    representative: producer.representative,
  };
  const field = (name: string) => ({
    name,
    label: labels[name] ?? name,
    defaultValue: typed[name] ?? undefined,
    error: answer?.errors[name],
  });
  return (
    <WholeForm
      hidden={{ _key: requestKey, version: String(producer.version) }}
      answer={answer}
      labels={labels}
      verb="Ghi việc kế thừa"
    >
      <RadioRows
        {...field('kind')}
        required
        choices={successionKinds.map((kind) => ({ value: kind, label: successionLabels[kind] }))}
      />
      <div className="pair">
        <DateField {...field('onDate')} required />
        <TextField {...field('instrument')} required maxLength={200} placeholder="Ví dụ: GCN đăng ký HTX số 01" />
      </div>
      <SelectField
        {...field('successorId')}
        empty="Chủ thể mới, ghi ở dưới"
        choices={found.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address}` }))}
        hint="Tìm ở trên để có trong danh sách. Sáp nhập thì phải chọn chủ thể nhận đã có trong sổ."
      />
      <fieldset>
        <legend>Chủ thể mới (khi chưa có trong sổ)</legend>
        <TextField {...field('name')} maxLength={200} autoComplete="off" />
        <div className="pair">
          <SelectField
            {...field('legalKind')}
            choices={legalKinds.map((kind) => ({ value: kind, label: legalKindLabels[kind] }))}
          />
          <TextField {...field('taxCode')} maxLength={20} inputMode="numeric" autoComplete="off" />
        </div>
        <TextField {...field('representative')} maxLength={120} autoComplete="off" />
      </fieldset>
      <fieldset>
        <legend>Sản phẩm chuyển sang</legend>
        {products.length === 0 && <p className="sub">Chủ thể này chưa có sản phẩm.</p>}
        {products.map(({ id, name }) => (
          <CheckField key={id} id={`product-${id}`} name="productIds[]" value={id} label={name} defaultChecked />
        ))}
      </fieldset>
      <CheckField
        name="goesOn"
        label="Chia tách và chủ thể cũ còn hoạt động"
        hint="Chủ thể cũ giữ những gì không chuyển. Trong mọi trường hợp khác bản ghi cũ khép lại, giấy tờ và cơ sở chuyển sang."
        defaultChecked={answer?.values.goesOn === 'on'}
      />
    </WholeForm>
  );
}
