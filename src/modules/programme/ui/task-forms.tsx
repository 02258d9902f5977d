import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { CheckField, RadioRows } from '#ui/office/choice-field.tsx';
import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { partyLabels, periodWords, taskStateLabels, unassigned } from '../messages.vi.ts';
import { parties } from '../rules/party.ts';
import { reportableStates } from '../rules/task-states.ts';

type Answer = FormAnswer | undefined;

/** How far a task is, with a picture from the phone or a paper as evidence. */
export function ReportForm({
  task,
  requestKey,
  answer,
  megabytes,
  accept,
}: {
  task: { state: string; percent: number; openPeriod: string | null; rhythm: string | null };
  requestKey: string;
  answer: Answer;
  megabytes: number;
  accept: string;
}) {
  const monthly = task.rhythm === 'monthly' && task.openPeriod !== null ? task.openPeriod : null;
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <HiddenFields values={{ _key: requestKey }} />
      <FormErrors answer={answer} labels={{ state: 'Tình hình', percent: 'Đã làm được', note: 'Nội dung' }} />
      <RadioRows
        name="state"
        label="Tình hình"
        required
        choices={reportableStates.map((state) => ({
          value: state,
          label: state === 'done' ? (monthly ? `Xong ${periodWords(monthly)}` : 'Đã xong') : taskStateLabels[state],
        }))}
        defaultValue={answer?.values.state ?? (task.state === 'not-started' ? 'under-way' : task.state)}
        error={answer?.errors.state}
      />
      <TextField
        type="number"
        name="percent"
        label="Đã làm được (%)"
        min={0}
        max={100}
        inputMode="numeric"
        defaultValue={answer?.values.percent ?? String(task.percent)}
        error={answer?.errors.percent}
        hint="Chỉ tính khi đang làm."
      />
      <TextArea
        name="note"
        label="Nội dung đã làm, vướng mắc"
        maxLength={4000}
        rows={3}
        defaultValue={answer?.values.note}
        error={answer?.errors.note}
      />
      <FileField
        name="picture"
        label="Ảnh chụp"
        accept="image/*"
        hint="Chụp ngay bằng điện thoại hoặc chọn ảnh có sẵn."
      />
      <FileField
        name="file"
        label="Tệp minh chứng"
        accept={accept}
        hint={`PDF, ảnh, Word, Excel; mỗi tệp nhiều nhất ${megabytes} MB.`}
      />
      <div className="foot">
        <Button name="intent" value="report">
          Gửi báo cáo tiến độ
        </Button>
      </div>
    </Form>
  );
}

/** Who leads, who co-operates, by when. An empty choice is "chưa giao". */
export function AssignForm({
  task,
  people,
  groups,
  requestKey,
  answer,
}: {
  task: {
    lead: string | null;
    leadPersonId: string | null;
    leadNeighbourhoodId: string | null;
    cooperating: readonly string[];
    dueOn: string | null;
    version: number;
  };
  people: readonly { id: string; name: string; unitName: string }[];
  groups: readonly { id: string; name: string }[];
  requestKey: string;
  answer: Answer;
}) {
  const values = answer?.values;
  return (
    <Form method="post" className="form">
      <HiddenFields values={{ _key: requestKey, version: String(task.version) }} />
      <FormErrors answer={answer} labels={{ leadPersonId: 'Người phụ trách', dueOn: 'Hạn' }} />
      <SelectField
        name="lead"
        label="Đơn vị chủ trì"
        empty={unassigned}
        choices={parties.map((party) => ({ value: party, label: partyLabels[party] }))}
        defaultValue={values?.lead ?? task.lead ?? ''}
        error={answer?.errors.lead}
      />
      <div className="pair">
        <SelectField
          name="leadNeighbourhoodId"
          label="Riêng một tổ dân phố"
          empty="Mọi tổ dân phố"
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values?.leadNeighbourhoodId ?? task.leadNeighbourhoodId ?? ''}
          error={answer?.errors.leadNeighbourhoodId}
          hint="Khi chủ trì là các Tổ dân phố."
        />
        <SelectField
          name="leadPersonId"
          label="Người phụ trách"
          empty="Chưa chỉ người"
          choices={people.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }))}
          defaultValue={values?.leadPersonId ?? task.leadPersonId ?? ''}
          error={answer?.errors.leadPersonId}
        />
      </div>
      <fieldset>
        <legend>Đơn vị phối hợp</legend>
        <div>
          {parties.map((party) => (
            <CheckField
              key={party}
              id={`cooperating-${party}`}
              name="cooperating[]"
              value={party}
              label={partyLabels[party]}
              defaultChecked={task.cooperating.includes(party)}
            />
          ))}
        </div>
      </fieldset>
      <DateField
        name="dueOn"
        label="Hạn xong"
        defaultValue={values?.dueOn ?? task.dueOn ?? ''}
        error={answer?.errors.dueOn}
        hint="Hết ngày này là hết hạn. Bỏ trống nếu chưa đặt hạn."
      />
      <div className="foot">
        <Button name="intent" value="assign">
          Lưu phân công
        </Button>
      </div>
    </Form>
  );
}
