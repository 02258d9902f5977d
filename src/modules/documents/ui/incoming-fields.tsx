import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { urgencyLabels } from '../messages.vi.ts';

/** What the register of incoming papers asks for. */
export function IncomingFields({
  values,
  errors,
  today,
  megabytes,
}: {
  values: Record<string, string | undefined>;
  errors: Record<string, string[]>;
  today: string;
  megabytes: number;
}) {
  return (
    <>
      <div className="pair">
        <TextField
          name="number"
          label="Số, ký hiệu"
          required
          maxLength={60}
          placeholder="26/2026/QĐ-TTg"
          defaultValue={values.number}
          error={errors.number}
        />
        <DateField
          name="dated"
          label="Ngày của văn bản"
          required
          max={today}
          defaultValue={values.dated}
          error={errors.dated}
        />
      </div>
      <TextField
        name="issuer"
        label="Cơ quan ban hành"
        required
        maxLength={200}
        placeholder="Thủ tướng Chính phủ"
        defaultValue={values.issuer}
        error={errors.issuer}
      />
      <TextField
        name="kindName"
        label="Tên loại"
        maxLength={60}
        placeholder="Quyết định"
        defaultValue={values.kindName}
        error={errors.kindName}
      />
      <TextArea
        name="abstract"
        label="Trích yếu"
        required
        rows={2}
        maxLength={500}
        defaultValue={values.abstract}
        error={errors.abstract}
      />
      <div className="pair">
        <DateField
          name="arrivedOn"
          label="Ngày đến"
          required
          max={today}
          defaultValue={values.arrivedOn ?? today}
          error={errors.arrivedOn}
        />
        <DateField
          name="answerBy"
          label="Hạn trả lời (nếu có)"
          defaultValue={values.answerBy}
          error={errors.answerBy}
        />
      </div>
      <SelectField
        name="urgency"
        label="Độ khẩn"
        choices={Object.entries(urgencyLabels).map(([value, label]) => ({ value, label }))}
        defaultValue={values.urgency ?? 'normal'}
      />
      <FileField
        name="file"
        label="Tệp văn bản (nếu có)"
        accept=".pdf,.jpg,.jpeg,.png,.docx"
        hint={`Nhiều nhất ${megabytes} MB.`}
      />
    </>
  );
}
