import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { DateField, FileField, SelectField, TextArea, TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { registerPaper } from '../commands/register-paper.ts';
import { kindNames, paperKinds } from '../rules/paper-kinds.ts';
import { OutOfOrderFields } from '../ui/paper-panels.tsx';
import type { Route } from './+types/paper-register';

export const meta = () => [{ title: 'Vào sổ văn bản đi · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, clock, config } = here(context);
  if (!hasRoleFor(actor, 'paper.register')) throw platformProblem('not-allowed');
  return { today: today(clock()), megabytes: config.UPLOAD_LIMIT_MB, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!hasRoleFor(now.actor, 'paper.register')) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  return performForm(now, registerPaper, form, {
    input: () => {
      const { recipients, ...fields } = formInput(form);
      const places = String(recipients ?? '')
        .split('\n')
        .map((place) => place.trim())
        .filter(Boolean);
      return { ...fields, recipients: places, ...(files.file && { file: files.file }) };
    },
    goTo: ({ id }) => `/van-ban/${id}`,
  });
}

export default function PaperRegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { today, megabytes, key } = loaderData;
  const values = actionData?.values ?? {};
  const errors = actionData?.errors ?? {};
  const isOutOfOrder = actionData?.code === 'paper.out-of-order' || values.outOfOrder !== undefined;
  return (
    <>
      <PageHead
        title="Vào sổ văn bản đi"
        lead="Văn bản đơn vị đã ban hành trên giấy: vào sổ để tra cứu, viện dẫn và không trùng số."
      />
      <Panel>
        <Form method="post" encType="multipart/form-data" className="form">
          <HiddenFields values={{ _key: key }} />
          {actionData && <Refusal title={actionData.sentence} />}
          <SelectField
            name="kind"
            label="Loại văn bản"
            required
            empty="Chọn loại"
            choices={paperKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
            defaultValue={values.kind}
            error={errors.kind}
          />
          <div className="pair">
            <TextField
              name="sequence"
              label="Số"
              type="number"
              min={1}
              max={100_000}
              required
              defaultValue={values.sequence}
              error={errors.sequence}
            />
            <DateField
              name="dated"
              label="Ngày ban hành"
              required
              max={today}
              defaultValue={values.dated}
              error={errors.dated}
            />
          </div>
          <TextField
            name="office"
            label="Ký hiệu đơn vị soạn thảo (công văn)"
            maxLength={30}
            defaultValue={values.office}
          />
          <TextArea
            name="abstract"
            label="Trích yếu"
            required
            rows={2}
            maxLength={500}
            defaultValue={values.abstract}
            error={errors.abstract}
          />
          <div className="pair">
            <TextField
              name="signerPosition"
              label="Chức vụ người ký"
              maxLength={200}
              defaultValue={values.signerPosition}
            />
            <TextField name="signerName" label="Người ký" maxLength={100} defaultValue={values.signerName} />
          </div>
          <TextArea
            name="recipients"
            label="Nơi nhận"
            rows={3}
            defaultValue={values.recipients}
            hint="Mỗi nơi một dòng."
          />
          {isOutOfOrder ? (
            <OutOfOrderFields answer={actionData} />
          ) : (
            <TextField
              name="note"
              label="Lý do bỏ cách số (nếu có)"
              maxLength={500}
              defaultValue={values.note}
              error={errors.note}
            />
          )}
          <FileField
            name="file"
            label="Bản quét (nếu có)"
            accept=".pdf,.jpg,.jpeg,.png,.docx"
            hint={`Nhiều nhất ${megabytes} MB.`}
          />
          <div className="foot">
            <Button>Vào sổ</Button>
          </div>
        </Form>
      </Panel>
    </>
  );
}
