import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { TextArea, TextField } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

interface StepProps {
  task: { text: string; output: string; dueWords: string; version: number };
  requestKey: string;
  answer: FormAnswer | undefined;
}

/** A leader says what is still missing. */
export function ReturnForm({ task, requestKey, answer }: StepProps) {
  return (
    <Panel title="Trả lại để làm tiếp">
      <Form method="post" encType="multipart/form-data" className="form">
        <HiddenFields values={{ _key: requestKey, version: String(task.version) }} />
        <TextArea
          name="reason"
          label="Còn thiếu gì"
          required
          rows={3}
          maxLength={2000}
          defaultValue={answer?.values.reason}
          error={answer?.errors.reason}
        />
        <div className="foot">
          <Button name="intent" value="return" kind="second">
            Trả lại
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** The words of a task in a draft. */
export function EditForm({ task, requestKey, answer }: StepProps) {
  return (
    <Panel title="Sửa câu chữ">
      <Form method="post" encType="multipart/form-data" className="form">
        <HiddenFields values={{ _key: requestKey, version: String(task.version) }} />
        <TextArea
          name="text"
          label="Nội dung"
          required
          rows={5}
          maxLength={4000}
          defaultValue={answer?.values.text ?? task.text}
          error={answer?.errors.text}
        />
        <TextField
          name="output"
          label="Kết quả cần có"
          maxLength={500}
          defaultValue={answer?.values.output ?? task.output}
          error={answer?.errors.output}
        />
        <TextField
          name="dueWords"
          label="Kế hoạch ghi về thời gian"
          maxLength={200}
          defaultValue={answer?.values.dueWords ?? task.dueWords}
          error={answer?.errors.dueWords}
        />
        <div className="foot">
          <Button name="intent" value="edit">
            Lưu
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
