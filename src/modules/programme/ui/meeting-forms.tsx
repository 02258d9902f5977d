import { Form, Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { DateField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { partyLabels, taskStateLabels, unassigned } from '../messages.vi.ts';
import { parties } from '../rules/party.ts';
import type { TaskState } from '../rules/task-states.ts';

interface ConclusionLine {
  id: string;
  text: string;
  taskId: string | null;
  code: string | null;
  state: string | null;
  dueOn: string | null;
}

/** What was concluded; what became a task leads to it. */
export function Conclusions({ rows }: { rows: readonly ConclusionLine[] }) {
  if (rows.length === 0) return <p className="muted">Chưa ghi kết luận nào.</p>;
  return (
    <ol className="entries">
      {rows.map(({ id, text, taskId, code, state, dueOn }, index) => (
        <li key={id}>
          <p>
            {index + 1}. {text}
          </p>
          {taskId && (
            <p className="muted">
              <Link to={`/ke-hoach/viec/${taskId}`}>Nhiệm vụ {code}</Link>
              {`, ${taskStateLabels[state as TaskState].toLocaleLowerCase('vi')}`}
              {dueOn && `, hạn ${formatDate(dueOn)}`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

export function ConcludeForm({ requestKey, answer }: { requestKey: string; answer: FormAnswer | undefined }) {
  const values = answer?.values;
  return (
    <Form method="post" className="form">
      <HiddenFields values={{ _key: requestKey }} />
      <FormErrors answer={answer} labels={{ text: 'Kết luận', lead: 'Chủ trì', dueOn: 'Hạn' }} />
      <TextArea
        name="text"
        label="Kết luận"
        required
        rows={3}
        maxLength={4000}
        defaultValue={values?.text}
        error={answer?.errors.text}
      />
      <CheckField
        name="makesTask"
        label="Giao thành nhiệm vụ của kế hoạch"
        defaultChecked={values === undefined || values.makesTask === 'on'}
      />
      <div className="pair">
        <SelectField
          name="lead"
          label="Đơn vị chủ trì"
          empty={unassigned}
          choices={parties.map((party) => ({ value: party, label: partyLabels[party] }))}
          defaultValue={values?.lead}
          error={answer?.errors.lead}
        />
        <DateField name="dueOn" label="Hạn" defaultValue={values?.dueOn} error={answer?.errors.dueOn} />
      </div>
      <div className="foot">
        <Button name="intent" value="conclude" kind="second">
          Ghi kết luận
        </Button>
      </div>
    </Form>
  );
}

export function MinutesForm({ requestKey, answer }: { requestKey: string; answer: FormAnswer | undefined }) {
  const values = answer?.values;
  return (
    <Form method="post" className="form">
      <HiddenFields values={{ _key: requestKey }} />
      <FormErrors answer={answer} labels={{ secretary: 'Thư ký', end: 'Kết thúc lúc', course: 'Diễn biến' }} />
      <div className="pair">
        <TextField
          name="secretary"
          label="Thư ký"
          required
          maxLength={200}
          defaultValue={values?.secretary}
          error={answer?.errors.secretary}
        />
        <TextField
          name="end"
          label="Kết thúc lúc"
          required
          placeholder="16:30"
          pattern="[0-2][0-9]:[0-5][0-9]"
          defaultValue={values?.end}
          error={answer?.errors.end}
        />
      </div>
      <TextArea
        name="course"
        label="Diễn biến"
        rows={4}
        maxLength={5000}
        defaultValue={values?.course}
        error={answer?.errors.course}
      />
      <div className="foot">
        <Button name="intent" value="minutes">
          Soạn biên bản
        </Button>
      </div>
    </Form>
  );
}
