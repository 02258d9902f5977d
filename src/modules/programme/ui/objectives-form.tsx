import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { TextArea } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';

/** The objectives of a draft, all in one field: one a line, its code in front. */
export function ObjectivesForm({
  plan,
  objectives,
  requestKey,
  answer,
}: {
  plan: { id: string; version: number };
  objectives: readonly { code: string; text: string }[];
  requestKey: string;
  answer: FormAnswer | undefined;
}) {
  return (
    <details className="more" open={answer !== undefined}>
      <summary>Ghi, sửa, bỏ mục tiêu</summary>
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey, planId: plan.id, version: String(plan.version) }} />
        <TextArea
          name="objectives"
          label="Mục tiêu"
          rows={8}
          maxLength={100_000}
          defaultValue={answer?.values.objectives ?? objectives.map(({ code, text }) => `${code} ${text}`).join('\n')}
          error={answer?.errors.objectives}
          hint="Mỗi mục tiêu một dòng, mã đứng trước: I.1 Phát triển sản phẩm OCOP có thương hiệu…"
        />
        <div className="foot">
          <Button name="intent" value="objectives" kind="second">
            Lưu mục tiêu
          </Button>
        </div>
      </Form>
    </details>
  );
}
