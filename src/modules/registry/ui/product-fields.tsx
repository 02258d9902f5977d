import { CheckField } from '#ui/office/choice-field.tsx';
import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';

import { salesChannelLabels } from '../messages.vi.ts';
import { salesChannels } from '../rules/sales-channel.ts';

type Values = Partial<Record<string, string>>;

export const productLabels: Record<string, string> = {
  name: 'Tên sản phẩm',
  setCode: 'Bộ tiêu chí',
  packaging: 'Quy cách đóng gói',
  description: 'Mô tả ngắn',
  price: 'Giá bán',
  gtin: 'Mã vạch (GTIN)',
  channels: 'Bán ở đâu',
};

/** A criteria set to choose, as the register lists it. */
export interface SetChoice {
  code: string;
  number: number;
  name: string;
  productGroup: string;
}

/** The fields of a product, as typed (`values`) with what to mend (`errors`). */
export function ProductFields({
  values,
  errors = {},
  sets,
}: {
  values: Values;
  errors?: Record<string, string[]>;
  sets: SetChoice[];
}) {
  const field = (name: string) => ({
    name,
    label: productLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  return (
    <>
      <TextField {...field('name')} required maxLength={200} autoComplete="off" />
      <SelectField
        {...field('setCode')}
        required
        empty="Chọn bộ tiêu chí"
        groups={groupsOf(sets).map(([label, members]) => ({ label, choices: members.map(setChoice) }))}
        hint="26 bộ của Phụ lục II QĐ 26/2026/QĐ-TTg"
      />
      <TextField {...field('packaging')} maxLength={300} placeholder="Ví dụ: hũ sành 500 ml" />
      <div className="pair">
        <TextField {...field('price')} maxLength={24} inputMode="numeric" hint="Đồng cho một quy cách" />
        <TextField
          {...field('gtin')}
          maxLength={30}
          inputMode="numeric"
          hint="Mỗi quy cách một mã"
          autoComplete="off"
        />
      </div>
      <fieldset>
        <legend>Bán ở đâu</legend>
        <div className="ticks">
          {salesChannels.map((channel) => (
            <CheckField
              key={channel}
              name={`channel-${channel}`}
              label={salesChannelLabels[channel]}
              defaultChecked={values[`channel-${channel}`] === 'on'}
            />
          ))}
        </div>
      </fieldset>
      <TextArea {...field('description')} maxLength={2000} />
    </>
  );
}

/** `9. Tương, nước mắm, gia vị dạng lỏng khác`. */
export const setLabel = ({ number, name }: Pick<SetChoice, 'number' | 'name'>): string => `${number}. ${name}`;

const setChoice = (set: SetChoice) => ({ value: set.code, label: setLabel(set) });

/** Sets by product group, in the order of the law. */
export function groupsOf(sets: SetChoice[]): [string, SetChoice[]][] {
  const groups = new Map<string, SetChoice[]>();
  for (const set of sets) groups.set(set.productGroup, [...(groups.get(set.productGroup) ?? []), set]);
  return [...groups];
}
