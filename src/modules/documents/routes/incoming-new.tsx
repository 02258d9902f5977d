import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { registerIncoming } from '../commands/register-incoming.ts';
import { IncomingFields } from '../ui/incoming-fields.tsx';
import type { Route } from './+types/incoming-new';

export const meta = () => [{ title: 'Vào sổ văn bản đến · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, clock, config } = here(context);
  if (!hasRoleFor(actor, 'incoming.register')) throw platformProblem('not-allowed');
  return { today: today(clock()), megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!hasRoleFor(now.actor, 'incoming.register')) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  return performForm(now, registerIncoming, form, {
    input: () => ({ ...formInput(form), ...(files.file && { file: files.file }) }),
    goTo: ({ id }) => `/van-ban-den/${id}`,
  });
}

export default function IncomingNewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { today, megabytes, key } = loaderData;
  return (
    <>
      <PageHead title="Vào sổ văn bản đến" lead="Số đến được cấp theo thứ tự trong năm." />
      <Panel>
        <Form method="post" encType="multipart/form-data" className="form">
          <HiddenFields values={{ _key: key }} />
          {actionData && <Refusal title={actionData.sentence} />}
          <IncomingFields
            values={actionData?.values ?? {}}
            errors={actionData?.errors ?? {}}
            today={today}
            megabytes={megabytes}
          />
          <div className="foot">
            <Button>Vào sổ</Button>
          </div>
        </Form>
      </Panel>
    </>
  );
}
