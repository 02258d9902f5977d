import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { ProgressBand } from '#ui/office/progress-band.tsx';
import { addIndicator } from '../commands/add-indicator.ts';
import { bringPlanIntoForce } from '../commands/bring-plan-into-force.ts';
import { copyPlan } from '../commands/copy-plan.ts';
import { writeObjectives } from '../commands/write-objectives.ts';
import { writePlanNumber } from '../commands/write-plan-number.ts';
import { partyLabels, planStateLabels, progressWords, unassigned } from '../messages.vi.ts';
import { planOverview } from '../queries/plan-overview.ts';
import { yearAsked } from '../queries/task-list.ts';
import { IndicatorForm } from '../ui/indicator-form.tsx';
import { IndicatorTable } from '../ui/indicator-table.tsx';
import { MonthChart } from '../ui/month-chart.tsx';
import { ObjectivesForm } from '../ui/objectives-form.tsx';
import { CopyPlan, IssuePlan, PlanNumber } from '../ui/plan-forms.tsx';
import { ProgrammeTabs } from '../ui/programme-tabs.tsx';
import { progressParts } from '../ui/progress-parts.ts';
import { ProgressTable } from '../ui/progress-table.tsx';
import type { Route } from './+types/plan';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Kế hoạch${loaderData?.plan ? ` năm ${loaderData.plan.year}` : ''} · Sao Làng` },
];

export async function loader({ url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const overview = await planOverview(db, actor, { now: clock(), year: yearAsked(url.searchParams) });
  return { ...overview, key: newRequestKey() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'copy':
      return performForm(here(context), copyPlan, form, { goTo: ({ year }) => `/ke-hoach?nam=${year}` });
    case 'add-indicator':
      return performForm(here(context), addIndicator, form, { goTo: ({ id }) => `/ke-hoach/chi-tieu/${id}` });
    case 'objectives':
      return performForm(here(context), writeObjectives, form, { goTo: ({ year }) => `/ke-hoach?nam=${year}` });
    case 'number':
      return performForm(here(context), writePlanNumber, form, { goTo: ({ year }) => `/ke-hoach?nam=${year}` });
    case 'issue':
      return performForm(here(context), bringPlanIntoForce, form, { goTo: ({ year }) => `/ke-hoach?nam=${year}` });
  }
  throw platformProblem('not-found');
}

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  if (!loaderData.plan)
    return (
      <>
        <PageHead title="Kế hoạch năm" />
        <EmptyState
          title="Phường chưa có kế hoạch nào."
          action={
            loaderData.may.import && (
              <LinkButton to="/ke-hoach/nhap" kind="main">
                Nhập kế hoạch từ tệp .xlsx
              </LinkButton>
            )
          }
        >
          Kế hoạch năm xuất hiện ở đây khi được nạp từ tệp hoặc chép từ năm trước.
        </EmptyState>
      </>
    );
  const { plan, whole, years, may, key } = loaderData;
  return (
    <>
      <PageHead
        title={`Kế hoạch năm ${plan.year}`}
        badge={<Chip kind={plan.state === 'in-force' ? 'ok' : 'plain'}>{planStateLabels[plan.state]}</Chip>}
        lead={`${plan.number ? `${plan.number}, ${plan.dated ? formatDate(plan.dated) : plan.datedWords}. ` : ''}${plan.title}`}
        actions={
          <>
            {years
              .filter((year) => year !== plan.year)
              .map((year) => (
                <LinkButton key={year} to={`/ke-hoach?nam=${year}`}>
                  Năm {year}
                </LinkButton>
              ))}
            {may.seeLists && <LinkButton to="/ke-hoach/quyet-dinh">Quyết định, vai trò</LinkButton>}
            {may.import && <LinkButton to="/ke-hoach/nhap">Nhập từ .xlsx</LinkButton>}
          </>
        }
      />
      <ProgrammeTabs page="plan" year={plan.year} />
      <div className="gap below-tabs">
        {actionData && <Refusal title={actionData.sentence} />}
        <ProgressBand
          title="Tiến độ chung"
          total={progressWords.total(whole.total)}
          parts={progressParts(whole)}
          mark={{ at: whole.asked, words: progressWords.asked(whole.asked) }}
          link={{ to: `/ke-hoach/viec?nam=${plan.year}`, label: 'Xem nhiệm vụ' }}
        />
        {plan.state !== 'draft' && may.writeNumber && <PlanNumber plan={plan} requestKey={key} answer={actionData} />}
        <p className="muted">
          {whole.unassigned} việc chưa giao cho ai. {loaderData.doubles} việc kế hoạch nêu hai lần chỉ tính một lần.{' '}
          {whole.late > 0 && (
            <Link to={`/ke-hoach/viec?nam=${plan.year}&trang-thai=overdue`}>Xem {whole.late} việc quá hạn</Link>
          )}
        </p>
        <Panel title="Chỉ tiêu" flush>
          <IndicatorTable rows={loaderData.indicators} mayOpen={may.seeLists} />
        </Panel>
        {may.addIndicator && (
          <Panel title="Thêm chỉ tiêu">
            <details className="more" open={actionData?.intent === 'add-indicator'}>
              <summary>Tên, mức phải đạt, đơn vị tính, cách tính</summary>
              <IndicatorForm
                hidden={{ _key: key, planId: plan.id }}
                intent="add-indicator"
                verb="Thêm chỉ tiêu"
                answer={actionData?.intent === 'add-indicator' ? actionData : undefined}
              />
            </details>
          </Panel>
        )}
        <Panel title={`Việc đến hạn theo tháng, năm ${plan.year}`} flush>
          <MonthChart months={loaderData.months} year={plan.year} />
        </Panel>
        <Panel title="Tiến độ theo mục" flush>
          <ProgressTable
            caption="Tiến độ theo mục của kế hoạch"
            label="Mục"
            rows={loaderData.bySection}
            rowKey={({ code }) => code}
            name={({ code, title }) => (
              <Link to={`/ke-hoach/viec?nam=${plan.year}&muc=${code}`}>
                {code}. {title}
              </Link>
            )}
          />
        </Panel>
        <Panel title="Tiến độ theo đơn vị chủ trì" flush>
          <ProgressTable
            caption="Tiến độ theo đơn vị chủ trì"
            label="Đơn vị"
            rows={loaderData.byParty}
            rowKey={({ party }) => party ?? 'none'}
            name={({ party }) => (
              <Link to={`/ke-hoach/viec?nam=${plan.year}&don-vi=${party ?? 'none'}`}>
                {party ? partyLabels[party] : unassigned}
              </Link>
            )}
          />
        </Panel>
        <Panel title="Mục tiêu">
          {plan.basis && <p className="muted block">Căn cứ {plan.basis}.</p>}
          <ul className="entries">
            {loaderData.objectives.map(({ code, text }) => (
              <li key={code}>
                <b>{code}.</b> {text}
              </li>
            ))}
          </ul>
          {may.writeObjectives && plan.state === 'draft' && (
            <ObjectivesForm
              plan={plan}
              objectives={loaderData.objectives}
              requestKey={key}
              answer={actionData?.intent === 'objectives' ? actionData : undefined}
            />
          )}
        </Panel>
        {plan.state === 'draft' && may.bringIntoForce && (
          <IssuePlan planId={plan.id} version={plan.version} requestKey={key} answer={actionData} />
        )}
        {may.copy && !years.includes(plan.year + 1) && (
          <CopyPlan planId={plan.id} year={plan.year + 1} requestKey={key} />
        )}
      </div>
    </>
  );
}
