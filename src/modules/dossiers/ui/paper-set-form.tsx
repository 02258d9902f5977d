import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DateField, FileField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';

/** The fields about a signed and stamped set that somebody brought to the counter. */
export function PaperSetForm({
  requestKey,
  answer,
  latest,
  today,
  accept,
  megabytes,
}: {
  requestKey: string;
  answer: FormState | undefined;
  /** The newest electronic set. */
  latest: { version: number; pages: number } | undefined;
  today: string;
  accept: string;
  megabytes: number;
}) {
  const field = (name: string, otherwise?: string) => ({
    name,
    defaultValue: answer?.values[name] ?? otherwise,
    error: answer?.errors[name],
  });
  return (
    <>
      <HiddenFields values={{ _key: requestKey }} />
      <div className="pair">
        <TextField
          {...field('setVersion', latest && String(latest.version))}
          label="Bản số (in ở bìa)"
          type="number"
          min={1}
          required
          hint="Số bản của bộ điện tử mà bộ giấy được in ra."
        />
        <TextField {...field('pages')} label="Số trang" type="number" min={1} max={20000} required />
      </div>
      <div className="pair">
        <TextField {...field('broughtBy')} label="Người mang đến" maxLength={200} required autoComplete="off" />
        <DateField {...field('cameOn', today)} label="Ngày nhận" max={today} required />
      </div>
      <div className="ticks">
        <CheckField name="signed" label="Đã ký" defaultChecked={answer ? answer.values.signed === 'on' : true} />
        <CheckField
          name="stamped"
          label="Đã đóng dấu"
          defaultChecked={answer ? answer.values.stamped === 'on' : true}
        />
      </div>
      <TextArea {...field('note')} label="Ghi chú" rows={2} maxLength={1000} />
      <FileField name="file" label="Bản quét (nếu có)" accept={accept} hint={`Nhiều nhất ${megabytes} MB.`} />
      <div className="foot">
        <Button name="intent" value="log">
          Ghi bộ giấy
        </Button>
      </div>
    </>
  );
}
