import type { FormState } from '#platform/forms.ts';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';

export const certaintyLabels = {
  announced: 'Đã công bố',
  computed: 'Tính theo luật',
  unconfirmed: 'Chưa kiểm tra',
} as const;

export const holidayLabels = {
  name: 'Tên đợt nghỉ',
  from: 'Nghỉ từ ngày',
  to: 'Đến hết ngày',
  makeUpDays: 'Ngày làm bù',
  certainty: 'Căn cứ',
};

export interface HolidayValues {
  name: string;
  from: string;
  to: string;
  makeUpDays: string[];
  certainty: string;
  instrument: string;
  note: string;
}

/** What is written in a row of the calendar; `id` keeps the controls of several forms apart. */
export function HolidayFields({ id, row, answer }: { id: string; row?: HolidayValues; answer?: FormState }) {
  const field = (name: Exclude<keyof HolidayValues, 'makeUpDays'>) => ({
    name,
    id: `${id}${name}`,
    defaultValue: answer?.values[name] ?? row?.[name],
    error: answer?.errors[name],
  });
  const makeUps = row?.makeUpDays ?? [];
  return (
    <>
      <TextField {...field('name')} label={holidayLabels.name} required maxLength={200} />
      <div className="pair">
        <DateField {...field('from')} label={holidayLabels.from} required />
        <DateField {...field('to')} label={holidayLabels.to} required />
      </div>
      <div className="pair">
        {[0, 1].map((place) => (
          <DateField
            key={place}
            name={`makeUpDay${place}`}
            id={`${id}makeUp${place}`}
            label={`Làm bù thứ Bảy, Chủ nhật (${place + 1})`}
            defaultValue={answer ? answer.values[`makeUpDay${place}`] : makeUps[place]}
            error={place === 0 ? answer?.errors.makeUpDays : undefined}
          />
        ))}
      </div>
      <SelectField
        {...field('certainty')}
        label={holidayLabels.certainty}
        choices={Object.entries(certaintyLabels).map(([value, label]) => ({ value, label }))}
        defaultValue={answer?.values.certainty ?? row?.certainty ?? 'announced'}
      />
      <TextField {...field('instrument')} label="Văn bản công bố" maxLength={300} />
      <TextField {...field('note')} label="Ghi chú" maxLength={500} />
    </>
  );
}
