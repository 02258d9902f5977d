import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { formInput, newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate, formatMoment, formatNumber } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { FactsList } from '#ui/office/facts-list.tsx';
import { TextArea, TextField } from '#ui/office/field.tsx';
import { FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { submitUnitReport } from '../commands/submit-unit-report.ts';
import { figureLabels, periodWords, reportStandingLabels } from '../messages.vi.ts';
import { reportForViewer } from '../queries/report-for-viewer.ts';
import type { Route } from './+types/report';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Báo cáo ${loaderData ? periodWords(loaderData.report.period) : ''} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const report = await reportForViewer(db, actor, { reportId: identifier(params.reportId), now: clock() });
  return { report, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request);
  const reportId = identifier(params.reportId);
  return performForm(here(context), submitUnitReport, form, {
    input: () => reportInput(form, reportId),
    goTo: ({ period }) => `/bao-cao/${period}/${reportId}`,
  });
}

/** `so-registrants` is the figure `registrants`; an empty one was not counted. */
function reportInput(form: FormData, reportId: string) {
  const { version, text, ...rest } = formInput(form);
  const figures = Object.entries(rest).flatMap(([name, value]) =>
    name.startsWith('so-') ? [[name.slice(3), value]] : [],
  );
  return { reportId, version, text, figures: Object.fromEntries(figures) };
}

export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { report, key } = loaderData;
  const { submittedAt } = report;
  const labels = Object.fromEntries(report.asked.map((name) => [`figures.${name}`, figureLabels[name]]));
  return (
    <>
      <PageHead
        title={`Báo cáo ${periodWords(report.period)}`}
        badge={
          submittedAt ? (
            <Chip kind={report.late ? 'bad' : 'ok'}>{reportStandingLabels[report.late ? 'late' : 'in-time']}</Chip>
          ) : (
            <Chip kind={report.overdue ? 'stop' : 'plain'}>
              {reportStandingLabels[report.overdue ? 'missing' : 'open']}
            </Chip>
          )
        }
        lead={`${report.name}. Hạn hết ngày ${formatDate(report.dueOn)}.${submittedAt ? ` Gửi ${formatMoment(submittedAt)}${report.submittedByName ? `, ${report.submittedByName}` : ''}.` : ''}`}
        actions={<LinkButton to={`/bao-cao?ky=${report.period}`}>Về danh sách</LinkButton>}
      />
      {report.own ? (
        <Panel title={submittedAt ? 'Sửa báo cáo đã gửi' : 'Viết báo cáo'}>
          <Form method="post" className="form">
            <HiddenFields values={{ _key: key, version: String(report.version) }} />
            <FormErrors answer={actionData} labels={{ text: 'Kết quả thực hiện', ...labels }} />
            {report.asked.map((name) => (
              <TextField
                key={name}
                type="number"
                id={`figures.${name}`}
                name={`so-${name}`}
                label={figureLabels[name]}
                min={0}
                inputMode="numeric"
                defaultValue={actionData?.values[`so-${name}`] ?? report.figures[name]?.toString()}
                error={actionData?.errors[`figures.${name}`]}
              />
            ))}
            <TextArea
              name="text"
              label="Kết quả thực hiện, khó khăn, đề xuất"
              required
              rows={8}
              maxLength={10_000}
              defaultValue={actionData?.values.text ?? report.text}
              error={actionData?.errors.text}
            />
            <div className="foot">
              <Button>{submittedAt ? 'Gửi lại' : 'Gửi báo cáo'}</Button>
            </div>
          </Form>
        </Panel>
      ) : submittedAt ? (
        <Panel title="Nội dung">
          <FactsList
            facts={report.asked
              .filter((name) => report.figures[name] !== undefined)
              .map((name) => [figureLabels[name], formatNumber(report.figures[name] ?? 0)])}
          />
          <p className="prose">{report.text}</p>
        </Panel>
      ) : (
        <EmptyState title="Đơn vị này chưa gửi báo cáo.">Nội dung hiện ở đây ngay khi đơn vị gửi.</EmptyState>
      )}
    </>
  );
}
