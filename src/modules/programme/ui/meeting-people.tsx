import { Form } from 'react-router';
import { formatTime } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

interface InvitedPerson {
  id: string;
  name: string;
  unitName: string;
  presentAt: string | null;
  presentBy: string | null;
}

/** Who is invited and who is there; the desk ticks, who came in by the code stays ticked. */
export function AttendanceForm({
  people,
  requestKey,
  mayTake,
}: {
  people: readonly InvitedPerson[];
  requestKey: string;
  mayTake: boolean;
}) {
  return (
    <Form method="post">
      <HiddenFields values={{ _key: requestKey }} />
      <ul className="roll">
        {people.map((person) => (
          <li key={person.id}>
            <label htmlFor={`present-${person.id}`}>
              {mayTake && (
                <input
                  type="checkbox"
                  id={`present-${person.id}`}
                  name="present[]"
                  value={person.id}
                  defaultChecked={person.presentAt !== null}
                  disabled={person.presentBy === 'door'}
                />
              )}
              <span>
                {person.name}
                {person.unitName && <small>{person.unitName}</small>}
              </span>
            </label>
            {person.presentAt && (
              <Chip kind="ok">
                {person.presentBy === 'door' ? 'Quét mã' : 'Có mặt'} {formatTime(person.presentAt)}
              </Chip>
            )}
          </li>
        ))}
      </ul>
      {mayTake && (
        <div className="foot">
          <Button name="intent" value="attendance" kind="second">
            Lưu điểm danh
          </Button>
        </div>
      )}
    </Form>
  );
}

export function AddPersonForm({
  people,
  requestKey,
  answer,
}: {
  people: readonly { id: string; name: string; unitName: string }[];
  requestKey: string;
  answer: FormAnswer | undefined;
}) {
  return (
    <Panel title="Mời thêm">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <FormErrors answer={answer} labels={{ personId: 'Người của phường', guest: 'Khách' }} />
        <SelectField
          name="personId"
          label="Người của phường"
          empty="Chọn người"
          choices={people.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }))}
          defaultValue={answer?.values.personId}
        />
        <TextField
          name="guest"
          label="Hoặc khách: họ tên, đơn vị"
          maxLength={400}
          defaultValue={answer?.values.guest}
          error={answer?.errors.guest}
        />
        <div className="foot">
          <Button name="intent" value="add-person" kind="second">
            Thêm vào danh sách
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
