import { Form } from 'react-router';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { RadioRows } from '#ui/office/choice-field.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { scoringLabels } from '../messages.vi.ts';

/** Title, day and place of a sitting; whether it only rehearses follows from the council's unit. */
export function PlanSessionForm({
  hidden,
  today,
  answer,
}: {
  hidden: Record<string, string>;
  /** Local date, yyyy-MM-dd. */
  today: string;
  answer?: FormAnswer | null;
}) {
  return (
    <Form method="post" className="form">
      <HiddenFields values={hidden} />
      <FormErrors
        answer={answer}
        labels={{ title: 'Tên phiên', heldOn: 'Ngày họp', place: 'Nơi họp', answersBy: 'Hạn trả lời' }}
      />
      <TextField
        name="title"
        label="Tên phiên"
        hint="In ở đầu biên bản, ví dụ: Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026."
        defaultValue={answer?.values.title}
        error={answer?.errors.title}
        maxLength={200}
        required
      />
      <div className="pair">
        <DateField
          name="heldOn"
          label="Ngày họp"
          defaultValue={answer?.values.heldOn ?? today}
          error={answer?.errors.heldOn}
          required
        />
        <TextField
          name="place"
          label="Nơi họp"
          defaultValue={answer?.values.place}
          error={answer?.errors.place}
          maxLength={200}
          required
        />
      </div>
      <RadioRows
        name="kind"
        label="Hình thức"
        choices={[
          { value: 'meeting', label: scoringLabels.sessionKind.meeting },
          {
            value: 'written',
            label: scoringLabels.sessionKind.written,
            hint: 'Chỉ cho hồ sơ đánh giá lại (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg). Không điểm danh, thành viên gửi phiếu trong hạn.',
          },
        ]}
        defaultValue={answer?.values.kind ?? 'meeting'}
        error={answer?.errors.kind}
      />
      <DateField
        name="answersBy"
        label="Hạn trả lời bằng văn bản"
        hint="Chỉ điền khi lấy ý kiến bằng văn bản."
        min={today}
        defaultValue={answer?.values.answersBy}
        error={answer?.errors.answersBy}
      />
      <div className="foot">
        <Button name="intent" value="plan">
          Lập phiên
        </Button>
        <LinkButton to="/cham-diem" kind="plain">
          Thôi
        </LinkButton>
      </div>
    </Form>
  );
}
