import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { DateField, SelectField } from '#ui/office/field.tsx';

/** A GET form: days and kind of event; the URL holds them. */
export function HistoryFilter({
  from,
  to,
  kind,
  kinds,
}: {
  from: string;
  to: string;
  kind: string;
  kinds: { value: string; label: string }[];
}) {
  return (
    <Form
      className="filters f2"
      role="search"
      aria-label="Lọc nhật ký"
      style={{ '--selects': 2 } as React.CSSProperties}
    >
      <DateField name="tu" label="Từ ngày" defaultValue={from} />
      <DateField name="den" label="Đến hết ngày" defaultValue={to} />
      <SelectField name="loai" label="Loại việc" empty="Tất cả" choices={kinds} defaultValue={kind} />
      <Button kind="second" icon="filter">
        Lọc
      </Button>
    </Form>
  );
}
