import { buffer } from 'node:stream/consumers';
import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { receiveUpload } from '#platform/files/receive-upload.ts';
import { formInput, newRequestKey, performForm, refusedForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { FileField, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { readPlanImport } from '../commands/read-plan-import.ts';
import { partyLabels, planColumnHeadings, planColumnHints } from '../messages.vi.ts';
import { programmeProblem } from '../problems.ts';
import { readPlanSheet } from '../read-plan-sheet.ts';
import { planColumns } from '../rules/plan-columns.ts';
import type { Route } from './+types/import-plan';

export const meta = () => [{ title: 'Nhập kế hoạch · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, clock } = here(context);
  if (!hasRoleFor(actor, 'plan-import.read')) throw platformProblem('not-allowed');
  return { year: Number(today(clock()).slice(0, 4)) + 1, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  if (!hasRoleFor(now.actor, 'plan-import.read')) throw platformProblem('not-allowed');
  const { form, files, refusal } = await receiveUpload(now, request);
  if (refusal) return refusedForm(refusal, form);
  const file = files.file;
  const stored = file && (await now.files.open(file.sha256));
  if (!file || !stored) return refusedForm(platformProblem('file.empty'), form);
  try {
    // A year that is none is refused by the command, beside its field.
    const year = /^2\d{3}$/.test(String(form.get('year'))) ? Number(form.get('year')) : 2000;
    if (!/\.xlsx$/i.test(file.name)) throw programmeProblem('plan-import.unreadable');
    const { content, faults } = await readPlanSheet(await buffer(stored.stream), year);
    return await performForm(now, readPlanImport, form, {
      input: () => ({ ...formInput(form), ...content, faults, fileName: file.name }),
      goTo: ({ id }) => `/ke-hoach/nhap/${id}`,
    });
  } catch (error) {
    return refusedForm(error, form);
  }
}

export default function ImportPlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { year, key } = loaderData;
  return (
    <>
      <PageHead
        title="Nhập kế hoạch từ tệp .xlsx"
        lead="Tệp được đọc và xem trước; chưa có gì được nạp cho đến khi mọi dòng đều đúng."
        actions={
          <LinkButton to="/ke-hoach/mau.xlsx" icon="download" download>
            Tải tệp mẫu
          </LinkButton>
        }
      />
      <div className="gap">
        <Panel title="Tệp kế hoạch">
          <Form method="post" encType="multipart/form-data" className="form">
            <HiddenFields values={{ _key: key }} />
            <FormErrors answer={actionData} labels={{ year: 'Năm', title: 'Tên kế hoạch' }} />
            <TextField
              type="number"
              name="year"
              label="Năm"
              required
              min={2000}
              max={2100}
              defaultValue={actionData?.values.year ?? String(year)}
              error={actionData?.errors.year}
            />
            <TextField
              name="title"
              label="Tên kế hoạch"
              required
              maxLength={500}
              defaultValue={actionData?.values.title}
              error={actionData?.errors.title}
            />
            <FileField name="file" label="Tệp .xlsx" required accept=".xlsx" />
            <div className="foot">
              <Button>Đọc tệp và xem trước</Button>
            </div>
          </Form>
        </Panel>
        <Panel title="Các cột của tệp" flush>
          <DataTable
            caption="Các cột của tệp kế hoạch"
            rows={planColumns}
            rowKey={(column) => column}
            columns={[
              { key: 'column', label: 'Cột', header: true, cell: (column) => planColumnHeadings[column] },
              { key: 'hint', label: 'Cách ghi', cell: (column) => planColumnHints[column] },
            ]}
          />
        </Panel>
        <Panel title="Tên đơn vị được nhận">
          <p>{Object.values(partyLabels).join('; ')}.</p>
        </Panel>
      </div>
    </>
  );
}
