import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, SelectField, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { kindNames, paperKinds } from '../rules/paper-kinds.ts';

/** One more authorisation: to whom, for what, how long, by which paper. */
export function AuthorisationForm({
  requestKey,
  answer,
  people,
  today,
}: {
  requestKey: string;
  answer?: FormState;
  people: { id: string; name: string }[];
  today: string;
}) {
  const mine = answer?.intent === 'give' ? answer : undefined;
  const field = (name: string) => ({ defaultValue: mine?.values[name], error: mine?.errors[name] });
  return (
    <Panel title="Ghi văn bản ủy quyền">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <TextField
          name="instrument"
          label="Văn bản ủy quyền"
          required
          maxLength={300}
          placeholder="Văn bản ủy quyền số 05/UQ-UBND ngày 02/11/2026"
          {...field('instrument')}
        />
        <div className="pair">
          <SelectField
            name="personId"
            label="Người được ủy quyền"
            required
            empty="Chọn người"
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            {...field('personId')}
          />
          <TextField
            name="position"
            label="Chức vụ"
            required
            maxLength={200}
            placeholder="Trưởng phòng Kinh tế, Hạ tầng và Đô thị"
            {...field('position')}
          />
        </div>
        <TextField
          name="giverPosition"
          label="Chức vụ người ủy quyền"
          required
          maxLength={200}
          defaultValue={mine?.values.giverPosition ?? 'Chủ tịch'}
          error={mine?.errors.giverPosition}
        />
        <TextField name="subject" label="Nội dung được ký" required maxLength={500} {...field('subject')} />
        <div className="pair">
          <DateField
            name="validFrom"
            label="Từ ngày"
            required
            defaultValue={mine?.values.validFrom ?? today}
            error={mine?.errors.validFrom}
          />
          <DateField name="validTo" label="Đến hết ngày" required {...field('validTo')} />
        </div>
        <fieldset className="rr">
          <legend>Loại văn bản (không chọn là mọi loại)</legend>
          <div>
            {paperKinds.map((kind) => (
              <label className="tick" key={kind}>
                <input type="checkbox" name="kinds[]" value={kind} />
                <span>{kindNames[kind]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="foot">
          <Button name="intent" value="give" kind="second">
            Ghi ủy quyền
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
