import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { TextField } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

/** Says that the plan tells this task a second time, or takes such a pair apart. */
export function TwinForm({
  task,
  requestKey,
  answer,
}: {
  task: { version: number; mainCode: string; may: { link: boolean; unlink: boolean } };
  requestKey: string;
  answer: FormAnswer | undefined;
}) {
  if (task.may.unlink)
    return (
      <Panel title="Liên kết với mục khác">
        <Form method="post" encType="multipart/form-data" className="form">
          <HiddenFields values={{ _key: requestKey }} />
          <p>Nhiệm vụ này đang được tính ở mục {task.mainCode}.</p>
          <div className="foot">
            <Button name="intent" value="unlink" kind="second">
              Bỏ liên kết, tính riêng
            </Button>
          </div>
        </Form>
      </Panel>
    );
  if (!task.may.link) return null;
  return (
    <Panel title="Kế hoạch nêu việc này hai lần?">
      <details className="more" open={answer !== undefined}>
        <summary>Tính chung với một nhiệm vụ khác</summary>
        <Form method="post" encType="multipart/form-data" className="form">
          <HiddenFields values={{ _key: requestKey, version: String(task.version) }} />
          <TextField
            name="mainCode"
            label="Mã nhiệm vụ được tính"
            required
            maxLength={30}
            placeholder="IV.1.8"
            defaultValue={answer?.values.mainCode}
            error={answer?.errors.mainCode}
            hint="Từ đó, tiến độ, phân công và báo cáo ghi ở nhiệm vụ kia; cả hai chỉ tính một lần."
          />
          <div className="foot">
            <Button name="intent" value="link" kind="second">
              Liên kết
            </Button>
          </div>
        </Form>
      </details>
    </Panel>
  );
}
