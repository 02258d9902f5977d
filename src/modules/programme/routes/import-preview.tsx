import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { FactsBand } from '#ui/office/facts-band.tsx';
import { Notice, Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { loadPlanImport } from '../commands/load-plan-import.ts';
import { importFaultWords, partyLabels, unassigned } from '../messages.vi.ts';
import { importPreview } from '../queries/import-preview.ts';
import { targetWords } from '../ui/indicator-table.tsx';
import type { Route } from './+types/import-preview';

export const meta = () => [{ title: 'Xem trước kế hoạch · Sao Làng' }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  return { preview: await importPreview(db, actor, identifier(params.importId)), key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const importId = identifier(params.importId);
  return performForm(here(context), loadPlanImport, await readForm(request), {
    input: { importId },
    goTo: ({ year }) => `/ke-hoach?nam=${year}`,
  });
}

export default function ImportPreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { preview, key } = loaderData;
  const { tasks, faults } = preview;
  return (
    <>
      <PageHead
        title={`Xem trước kế hoạch năm ${preview.year}`}
        lead={`${preview.title}. Tệp ${preview.fileName}.`}
        actions={
          <>
            <LinkButton to="/ke-hoach/nhap">Tải tệp khác</LinkButton>
            {preview.planId === null && (
              <StepButton may={preview.may} intent="load" requestKey={key}>
                Nạp {tasks.length} nhiệm vụ thành dự thảo
              </StepButton>
            )}
          </>
        }
      />
      <FactsBand
        facts={[
          { key: 'good', figure: tasks.length, note: 'dòng nạp được' },
          { key: 'bad', figure: faults.length, note: 'dòng sai', bad: faults.length > 0 },
        ]}
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {preview.planId !== null && <Notice kind="success" title="Tệp này đã được nạp thành dự thảo kế hoạch." />}
        {faults.length > 0 && (
          <Panel title="Dòng phải sửa trong tệp" flush>
            <DataTable
              caption="Dòng sai trong tệp"
              rows={faults}
              rowKey={({ number }) => String(number)}
              columns={[
                { key: 'row', label: 'Dòng', header: true, cell: ({ number }) => `Dòng ${number}` },
                { key: 'fault', label: 'Lỗi', cell: ({ fault }) => importFaultWords[fault] ?? fault },
                { key: 'said', label: 'Trong ô ghi', cell: ({ said }) => said },
              ]}
            />
          </Panel>
        )}
        {preview.objectives.length + preview.indicators.length > 0 && (
          <Panel title="Mục tiêu và chỉ tiêu nạp được">
            <ul className="entries">
              {preview.objectives.map(({ code, text }) => (
                <li key={code}>
                  <b>{code}.</b> {text}
                </li>
              ))}
              {preview.indicators.map((indicator) => (
                <li key={`${indicator.section} ${indicator.name}`}>
                  <b>Chỉ tiêu, mục {indicator.section}:</b> {indicator.name},{' '}
                  {targetWords({ ...indicator, most: indicator.most ?? null })}
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title="Dòng nạp được" flush>
          <DataTable
            caption="Dòng nạp được"
            rows={tasks}
            rowKey={({ code }) => code}
            columns={[
              { key: 'code', label: 'Mục', cell: ({ code }) => code },
              { key: 'text', label: 'Nhiệm vụ', header: true, cell: ({ text }) => text.slice(0, 200) },
              { key: 'lead', label: 'Chủ trì', cell: ({ lead }) => (lead ? partyLabels[lead] : unassigned) },
              {
                key: 'due',
                label: 'Hạn',
                cell: ({ dueOn, dueWords }) => (dueOn ? formatDate(dueOn) : dueWords),
              },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
