import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { assignExpert } from '../commands/assign-expert.ts';
import { fileDossier } from '../commands/file-dossier.ts';
import { forwardDossier } from '../commands/forward-dossier.ts';
import { receiveDossier } from '../commands/receive-dossier.ts';
import { refuseDossier } from '../commands/refuse-dossier.ts';
import { withdrawDossier } from '../commands/withdraw-dossier.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { dossierHistory } from '../queries/dossier-history.ts';
import { expertsFor } from '../queries/experts-for.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { MissingPanel } from '../ui/missing-panel.tsx';
import { OutcomePanel } from '../ui/outcome-panel.tsx';
import { PaperList } from '../ui/paper-list.tsx';
import { RatingFacts } from '../ui/rating-facts.tsx';
import { StandingNotices } from '../ui/standing-notices.tsx';
import { StepButton } from '../ui/step-button.tsx';
import { ExpertPanel, RefusePanel } from '../ui/step-panels.tsx';
import type { Route } from './+types/dossier';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.dossier.number ?? 'Hồ sơ'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now });
  const unitIds = [dossier.unitId, ...(dossier.forwardedTo ? [dossier.forwardedTo] : [])];
  const [history, experts] = await Promise.all([
    dossierHistory(db, dossier.id),
    dossier.may.assignExpert?.allowed ? expertsFor(db, { dossierId: dossier.id, unitIds, now }) : null,
  ]);
  return { dossier, history, experts, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  const dossierId = identifier(params.dossierId);
  const options = { input: { dossierId }, goTo: `/ho-so/${dossierId}` };
  switch (form.get('intent')) {
    case 'file':
      return performForm(now, fileDossier, form, options);
    case 'receive':
      return performForm(now, receiveDossier, form, options);
    case 'refuse':
      return performForm(now, refuseDossier, form, options);
    case 'forward':
      return performForm(now, forwardDossier, form, options);
    case 'withdraw':
      return performForm(now, withdrawDossier, form, options);
    case 'assign-expert':
      return performForm(now, assignExpert, form, options);
  }
  throw platformProblem('not-found');
}

export default function DossierPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, history, experts, key } = loaderData;
  const { may } = dossier;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  const isBeingPrepared = dossier.state === 'draft' || dossier.state === 'refused';
  return (
    <>
      <DossierHead
        dossier={dossier}
        page="overview"
        actions={
          <>
            <StepButton may={may.file} intent="file" requestKey={key}>
              Nộp hồ sơ
            </StepButton>
            <StepButton may={may.receive} intent="receive" requestKey={key}>
              Tiếp nhận hồ sơ
            </StepButton>
            <StepButton may={may.forward} intent="forward" requestKey={key}>
              Chuyển lên cấp tỉnh
            </StepButton>
          </>
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <StandingNotices dossier={dossier} />
        {dossier.outcome && <OutcomePanel outcome={dossier.outcome} />}
        <RatingFacts rating={dossier.rating} />
        <div className="two">
          <div className="aside">
            {isBeingPrepared && <MissingPanel dossierId={dossier.id} missing={dossier.missing} />}
            <Panel
              title="Minh chứng"
              flush
              action={
                may.attach?.allowed && (
                  <LinkButton to={`/ho-so/${dossier.id}/minh-chung`} small icon="plus">
                    Thêm tệp
                  </LinkButton>
                )
              }
            >
              <PaperList papers={dossier.papers} />
            </Panel>
            {may.refuse?.allowed && <RefusePanel requestKey={key} answer={answerTo('refuse')} />}
            {experts && <ExpertPanel requestKey={key} experts={experts} answer={answerTo('assign-expert')} />}
          </div>
          <div className="aside">
            <Panel title="Sản phẩm">
              <p>{dossier.productPackaging || 'Chưa ghi quy cách.'}</p>
              {dossier.productDescription && <p className="muted">{dossier.productDescription}</p>}
            </Panel>
            <Panel title="Đã diễn ra">
              <Timeline
                entries={history.map((event) => ({
                  key: String(event.id),
                  when: formatMoment(event.at),
                  dateTime: event.at,
                  what: event.sentence,
                  who: event.who ?? 'Sao Làng',
                }))}
              />
            </Panel>
            {may.withdraw?.allowed && (
              <Panel title="Rút hồ sơ">
                <p className="muted">Hồ sơ đã rút không nộp lại được; sản phẩm có thể mở hồ sơ mới.</p>
                <StepButton may={may.withdraw} intent="withdraw" requestKey={key} kind="danger">
                  Rút hồ sơ này
                </StepButton>
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
