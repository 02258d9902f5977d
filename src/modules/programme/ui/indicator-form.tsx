import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { indicatorKindLabels } from '../messages.vi.ts';
import { indicatorKinds } from '../rules/indicator-figure.ts';

const labels = {
  section: 'Mục của kế hoạch',
  name: 'Chỉ tiêu',
  kind: 'Cách tính',
  least: 'Mức phải đạt (ít nhất)',
  most: 'Nhiều nhất (nếu có)',
  measure: 'Đơn vị tính',
  listWords: 'Danh sách gồm những gì',
  howCounted: 'Tính thế nào',
};

interface Indicator {
  section: string;
  name: string;
  kind: string;
  least: number;
  most: number | null;
  measure: string;
  listWords: string;
  howCounted: string;
}

/** An indicator's words, target, unit and way of counting: to add one (`hidden` names the plan) or to mend one. */
export function IndicatorForm({
  indicator,
  hidden,
  intent,
  verb,
  answer,
}: {
  indicator?: Indicator;
  hidden: Record<string, string>;
  intent: string;
  verb: string;
  answer: FormAnswer | undefined;
}) {
  const values =
    answer?.values ?? (indicator && { ...indicator, least: `${indicator.least}`, most: `${indicator.most ?? ''}` });
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: values?.[name],
    error: answer?.errors[name],
  });
  return (
    <Form method="post" encType={indicator && 'multipart/form-data'} className="form">
      <HiddenFields values={hidden} />
      <FormErrors answer={answer} labels={labels} />
      <div className="pair">
        <TextField {...field('section')} required maxLength={20} placeholder="I.5" />
        <TextField {...field('measure')} required maxLength={50} placeholder="người, điểm, lớp" />
      </div>
      <TextField {...field('name')} required maxLength={300} />
      <SelectField
        {...field('kind')}
        choices={indicatorKinds.map((kind) => ({ value: kind, label: indicatorKindLabels[kind] ?? kind }))}
      />
      <div className="pair">
        <TextField {...field('least')} type="number" min={0} max={1_000_000} required />
        <TextField {...field('most')} type="number" min={0} max={1_000_000} />
      </div>
      <TextField {...field('listWords')} required maxLength={200} hint="Ví dụ: Cán bộ quản lý Chương trình." />
      <TextArea
        {...field('howCounted')}
        rows={2}
        maxLength={500}
        hint="Nguồn của danh sách, khi nào một dòng là đã đạt."
      />
      <div className="foot">
        <Button name="intent" value={intent} kind="second">
          {verb}
        </Button>
      </div>
    </Form>
  );
}
