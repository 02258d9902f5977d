import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { DateField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

/** Next year's plan begins as a copy of this one: words and owners stay, progress and lists start afresh. */
export function CopyPlan({ planId, year, requestKey }: { planId: string; year: number; requestKey: string }) {
  return (
    <Panel title={`Kế hoạch năm ${year}`}>
      <p>
        Chép mục, nhiệm vụ, đơn vị chủ trì và chỉ tiêu sang dự thảo năm {year}; hạn lùi đúng một năm. Tiến độ và danh
        sách bắt đầu lại từ đầu.
      </p>
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, planId, year: String(year) }} />
        <Button name="intent" value="copy" kind="second">
          Soạn dự thảo năm {year} từ kế hoạch này
        </Button>
      </Form>
    </Panel>
  );
}

/** A draft is signed: its number and day. */
export function IssuePlan({
  planId,
  version,
  requestKey,
  answer,
}: {
  planId: string;
  version: number;
  requestKey: string;
  answer: (FormAnswer & { intent: string }) | undefined;
}) {
  const own = answer?.intent === 'issue' ? answer : undefined;
  return (
    <Panel title="Ban hành kế hoạch">
      <p className="muted">Sau khi ban hành, câu chữ của nhiệm vụ không sửa được nữa.</p>
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, planId, version: String(version) }} />
        <FormErrors answer={own} labels={{ number: 'Số, ký hiệu', dated: 'Ngày ký' }} />
        <div className="pair">
          <TextField
            name="number"
            label="Số, ký hiệu"
            placeholder="Ví dụ: 98/KH-UBND"
            required
            maxLength={60}
            defaultValue={own?.values.number}
            error={own?.errors.number}
          />
          <DateField name="dated" label="Ngày ký" required defaultValue={own?.values.dated} error={own?.errors.dated} />
        </div>
        <div className="foot">
          <Button name="intent" value="issue">
            Ban hành
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
