import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, SelectField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

/** Who reads the dossier as an expert, until when, and a form for one more. */
export function ExpertPanel({
  requestKey,
  experts,
  answer,
}: {
  requestKey: string;
  experts: { choices: { id: string; name: string }[]; reading: { id: string; name: string; validTo: Date | null }[] };
  answer?: FormState;
}) {
  return (
    <Panel title="Chuyên gia đọc hồ sơ">
      {experts.reading.length > 0 && (
        <ul className="stack">
          {experts.reading.map(({ id, name, validTo }) => (
            <li key={id}>
              {name}
              {validTo && (
                <span className="muted">, đến hết ngày {formatDate(localDateOf(new Date(validTo.getTime() - 1)))}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {experts.choices.length === 0 ? (
        <p className="muted">Đơn vị chưa có ai mang vai chuyên gia.</p>
      ) : (
        <Form method="post" className="form">
          <HiddenFields values={{ _key: requestKey }} />
          <div className="pair">
            <SelectField
              name="personId"
              label="Chuyên gia"
              required
              empty="Chọn người"
              choices={experts.choices.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={answer?.values.personId}
              error={answer?.errors.personId}
            />
            <DateField
              name="until"
              label="Đọc đến hết ngày"
              required
              defaultValue={answer?.values.until}
              error={answer?.errors.until}
            />
          </div>
          <div className="foot">
            <Button name="intent" value="assign-expert" kind="second">
              Giao chuyên gia
            </Button>
          </div>
        </Form>
      )}
    </Panel>
  );
}
