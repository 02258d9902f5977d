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

/** Number and day as the signed original has them; every draft cites them. Folded away once they are whole. */
export function PlanNumber({
  plan,
  requestKey,
  answer,
}: {
  plan: { id: string; version: number; number: string | null; dated: string | null };
  requestKey: string;
  answer: (FormAnswer & { intent: string }) | undefined;
}) {
  const own = answer?.intent === 'number' ? answer : undefined;
  const isWhole = plan.number !== null && plan.dated !== null;
  return (
    <Panel title="Số, ngày của kế hoạch">
      <details className="more" open={!isWhole || own !== undefined}>
        <summary>{isWhole ? 'Sửa theo bản gốc' : 'Ghi theo bản gốc đã ký'}</summary>
        <p className="muted">
          Ghi một lần; các dự thảo sau đó tự viện dẫn đủ số, ngày. Chưa ghi thì dự thảo để trống chỗ ngày và chưa trình
          ký được.
        </p>
        <Form method="post" className="form">
          <HiddenFields values={{ _key: requestKey, planId: plan.id, version: String(plan.version) }} />
          <FormErrors answer={own} labels={{ number: 'Số, ký hiệu', dated: 'Ngày ký' }} />
          <div className="pair">
            <TextField
              name="number"
              label="Số, ký hiệu"
              required
              maxLength={60}
              defaultValue={own?.values.number ?? plan.number ?? undefined}
              error={own?.errors.number}
            />
            <DateField
              name="dated"
              label="Ngày ký"
              required
              defaultValue={own?.values.dated ?? plan.dated ?? undefined}
              error={own?.errors.dated}
            />
          </div>
          <div className="foot">
            <Button name="intent" value="number" kind="second">
              Ghi số, ngày
            </Button>
          </div>
        </Form>
      </details>
    </Panel>
  );
}
