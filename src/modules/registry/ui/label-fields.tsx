import { Link } from 'react-router';
import { DateField, TextField } from '#ui/office/field.tsx';
import type { ProductLabelView } from '../queries/product-label-for-viewer.ts';
import type { LabelItem } from '../rules/label-check.ts';

type Group = NonNullable<ProductLabelView['group']>;

/** Names of the fields for the list of what to mend. */
export const labelFieldLabels = ({ needed, ifAny }: Group): Record<string, string> => ({
  printedOn: 'Ngày in nhãn',
  ...Object.fromEntries([...needed, ...ifAny].map(({ code, name }) => [`item-${code}`, name])),
});

/** One line for each thing that the label says, as it is printed; another group of goods is another list. */
export function LabelFields({
  label,
  group,
  values,
  errors = {},
}: {
  label: ProductLabelView;
  group: Group;
  values?: Record<string, string>;
  errors?: Record<string, string[]>;
}) {
  const line = (item: LabelItem, isNeeded: boolean) => (
    <TextField
      key={`${group.code} ${item.code}`}
      name={`item-${item.code}`}
      label={isNeeded ? item.name : `${item.name} (nếu có)`}
      maxLength={1000}
      autoComplete="off"
      defaultValue={values ? values[`item-${item.code}`] : label.items[item.code]}
      error={errors[`item-${item.code}`]}
      hint={item.note}
    />
  );
  return (
    <>
      <input type="hidden" name="labelGroup" value={group.code} />
      <div>
        <p className="hint">Nhóm hàng theo Phụ lục I Nghị định 37/2026/NĐ-CP. Chọn nhóm khác nếu chưa đúng:</p>
        <p className="line">
          {label.groups
            .filter(({ code }) => code !== group.code)
            .map(({ code, name }) => (
              <Link key={code} to={`?nhom=${code}`} preventScrollReset>
                {name}
              </Link>
            ))}
        </p>
      </div>
      {group.needed.map((item) => line(item, true))}
      {group.ifAny.map((item) => line(item, false))}
      <DateField
        name="printedOn"
        label="Ngày in nhãn đang dùng"
        defaultValue={values ? values.printedOn : (label.printedOn ?? undefined)}
        error={errors.printedOn}
        hint="Để biết nhãn cũ còn được dùng đến khi nào."
      />
    </>
  );
}
