import { here } from '#platform/context.ts';
import { newRequestKey, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatMoment } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StepButton } from '#ui/office/step-button.tsx';
import { Timeline } from '#ui/office/timeline.tsx';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { dossierHistory } from '../queries/dossier-history.ts';
import { expertsFor } from '../queries/experts-for.ts';
import { openSupplement } from '../queries/open-supplement.ts';
import { paperOrigin } from '../queries/paper-origin.ts';
import { isProvinceUsing } from '../queries/province-using.ts';
import { DossierHead } from '../ui/dossier-head.tsx';
import { MissingPanel } from '../ui/missing-panel.tsx';
import { NextStepLink } from '../ui/next-step-link.tsx';
import { OutcomePanel } from '../ui/outcome-panel.tsx';
import { PaperList } from '../ui/paper-list.tsx';
import { PaperOriginPanel } from '../ui/paper-origin-panel.tsx';
import { RatingFacts } from '../ui/rating-facts.tsx';
import { SimpleSteps } from '../ui/simple-steps.tsx';
import { StandingNotices } from '../ui/standing-notices.tsx';
import { ExpertPanel } from '../ui/step-panels.tsx';
import type { Route } from './+types/dossier';
import { performStep } from './perform-step.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.dossier.number ?? 'Hồ sơ'} · Sao Làng` },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now });
  const unitIds = [dossier.unitId, dossier.forwardedTo, dossier.centreId].filter((unitId) => unitId !== null);
  const [history, origin, supplement, experts, provinceUses] = await Promise.all([
    dossierHistory(db, actor, dossier.id),
    paperOrigin(db, dossier),
    dossier.state === 'awaiting-supplement' ? openSupplement(db, dossier.id) : undefined,
    dossier.may.assignExpert?.allowed ? expertsFor(db, { dossierId: dossier.id, unitIds, now }) : null,
    isProvinceUsing(db, dossier.unitId, now),
  ]);
  const asCommune = actor.kind === 'person' && actor.grant.unitId === dossier.unitId;
  return { dossier, history, origin, supplement, experts, provinceUses, asCommune, key: newRequestKey() };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return performStep(here(context), await readForm(request), identifier(params.dossierId));
}

export default function DossierPage({ loaderData, actionData }: Route.ComponentProps) {
  const { dossier, history, origin, supplement, experts, provinceUses, asCommune, key } = loaderData;
  const { may } = dossier;
  const answerTo = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  return (
    <>
      <DossierHead
        dossier={dossier}
        page="overview"
        actions={
          <>
            {dossier.slipNumber && (
              <LinkButton to={`/ho-so/${dossier.id}/giay-tiep-nhan.docx`} kind="second" download>
                Giấy tiếp nhận
              </LinkButton>
            )}
            <SimpleSteps may={may} asCommune={asCommune} requestKey={key} />
            <NextStepLink dossierId={dossier.id} may={may} provinceUses={provinceUses} />
          </>
        }
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <StandingNotices
          dossier={dossier}
          supplement={supplement}
          mayAnswer={may.supplement?.allowed === true}
          mayReplace={may.attach?.allowed === true}
        />
        {dossier.outcome && (
          <OutcomePanel
            dossierId={dossier.id}
            outcome={dossier.outcome}
            recognisedAs={
              dossier.state === 'settled' && !dossier.isLeftOver && (dossier.outcome.stars ?? 0) >= 3
                ? dossier.productCode
                : null
            }
            mayComplain={may.complain?.allowed === true}
            may={may}
            requestKey={key}
          />
        )}
        <RatingFacts rating={dossier.rating} gapOf={dossier.id} isDecided={dossier.outcome !== null} />
        <div className="two">
          <div className="aside">
            <MissingPanel dossierId={dossier.id} missing={dossier.missing} />
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
            {experts && <ExpertPanel requestKey={key} experts={experts} answer={answerTo('assign-expert')} />}
          </div>
          <div className="aside">
            <Panel title="Sản phẩm">
              <p>{dossier.productPackaging || 'Chưa ghi quy cách.'}</p>
              {dossier.productDescription && <p className="muted">{dossier.productDescription}</p>}
            </Panel>
            <PaperOriginPanel dossierId={dossier.id} origin={origin} />
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
