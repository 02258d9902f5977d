import { Link } from 'react-router';
import { knockOutsOf } from '#modules/regulation/rules/knock-out.ts';
import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { gapBaseSentences, gapWords } from '../gap-messages.vi.ts';
import { starGap } from '../queries/star-gap.ts';
import { gapTargets } from '../rules/gap-targets.ts';
import { GapSteps } from '../ui/gap-steps.tsx';
import { RatingFacts } from '../ui/rating-facts.tsx';
import { StateChip } from '../ui/state-chip.tsx';
import type { Route } from './+types/star-gap';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Còn thiếu gì để lên sao: ${loaderData?.dossier.productName ?? ''} · Sao Làng` },
];

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const target = gapTargets.find((stars) => String(stars) === url.searchParams.get('sao'));
  return starGap(db, actor, { dossierId: identifier(params.dossierId), target, now: clock() });
}

export default function StarGapPage({ loaderData }: Route.ComponentProps) {
  const { dossier, set, base, rating, target, gap } = loaderData;
  const home = `/ho-so/${dossier.id}`;
  const knockedOut = dossier.outcome?.knockedOut ?? rating.knockedOut;
  const conditions = knockOutsOf(set).filter(({ name }) => knockedOut.includes(name));
  return (
    <>
      <PageHead
        title="Còn thiếu gì để lên sao"
        badge={<StateChip state={dossier.state} />}
        lead={
          <>
            <Link to={home}>
              {dossier.productName}, hồ sơ {dossier.number}
            </Link>
            . {dossier.producerName}. Bộ {set.number}: {set.name}.
          </>
        }
        actions={
          gap &&
          gap.steps.length > 0 && (
            <LinkButton to={`${home}/con-thieu.docx?sao=${target}`} icon="download" download>
              Tải kế hoạch hoàn thiện
            </LinkButton>
          )
        }
      />
      <div className="gap">
        <Tabs
          label="Mục tiêu"
          tabs={gapTargets.map((stars) => ({
            to: `${home}/con-thieu?sao=${stars}`,
            label: `${stars} sao`,
            current: stars === target,
          }))}
        />
        <RatingFacts rating={rating} of={base} />
        {conditions.length > 0 && (
          <Notice title={gapWords.knockedOut}>
            <ul>
              {conditions.map(({ name, text }) => (
                <li key={name}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Panel title={`Đường ngắn nhất lên ${target} sao`} flush>
          {gap ? (
            <>
              <p className="in-p">
                {gapWords.summary(target, gap.levels, gap.steps.length, gap.total)} {gapBaseSentences[base]}
              </p>
              {gap.steps.length === 0 ? (
                <EmptyState title={`Không còn thiếu mức nào cho ${target} sao.`}>
                  Kết quả cuối cùng do Hội đồng đánh giá.
                </EmptyState>
              ) : (
                <GapSteps steps={gap.steps} dossierId={dossier.id} />
              )}
              <p className="in-p muted">{gapWords.readingOfEvidence}</p>
            </>
          ) : (
            <EmptyState title="Bộ tiêu chí này không có đường lên hạng đó từ các mức đã chọn.">
              Hãy xem lại các mức đã chọn ở phần tự chấm.
            </EmptyState>
          )}
        </Panel>
      </div>
    </>
  );
}
