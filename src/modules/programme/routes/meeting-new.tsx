import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { Button } from '#ui/office/button.tsx';
import { CheckField } from '#ui/office/choice-field.tsx';
import { TextArea } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { planMeeting } from '../commands/plan-meeting.ts';
import { peopleOfWard } from '../queries/people-of-ward.ts';
import { MeetingFields, meetingLabels } from '../ui/meeting-fields.tsx';
import type { Route } from './+types/meeting-new';

export const meta = () => [{ title: 'Lên lịch họp · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (!hasRoleFor(actor, 'meeting.plan')) throw platformProblem('not-allowed');
  return { people: await peopleOfWard(db, actor, { now: clock(), guests: true }), key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return performForm(here(context), planMeeting, await readForm(request), { goTo: ({ id }) => `/hop/${id}` });
}

export default function MeetingNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { people, key } = loaderData;
  const values = actionData?.values;
  const errors = actionData?.errors;
  return (
    <>
      <PageHead title="Lên lịch họp" lead="Sau khi lưu có thể soạn giấy mời và in mã điểm danh ở cửa." />
      <Panel>
        <Form method="post" className="form">
          <HiddenFields values={{ _key: key }} />
          <FormErrors answer={actionData} labels={meetingLabels} />
          <MeetingFields values={values} errors={errors} />
          <fieldset>
            <legend>Mời người của phường</legend>
            <div className="picks">
              {people.map(({ id, name, unitName }) => (
                <CheckField key={id} id={`people-${id}`} name="people[]" value={id} label={name} hint={unitName} />
              ))}
            </div>
          </fieldset>
          <TextArea
            name="guests"
            label="Khách mời khác"
            maxLength={10_000}
            rows={3}
            defaultValue={values?.guests}
            error={errors?.guests}
            hint="Mỗi người một dòng: họ tên, đơn vị."
          />
          <div className="foot">
            <Button>Lưu lịch họp</Button>
          </div>
        </Form>
      </Panel>
    </>
  );
}
