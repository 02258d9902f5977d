import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Notice, RehearsalStrip, Strip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { planSession } from '../commands/plan-session.ts';
import { scoringLabels } from '../messages.vi.ts';
import { councilToPlan } from '../queries/council-to-plan.ts';
import { PlanSessionForm } from '../ui/plan-session-form.tsx';
import type { Route } from './+types/plan-session';

export const meta: Route.MetaFunction = () => [{ title: 'Lập phiên chấm · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const day = today(clock());
  return { council: await councilToPlan(db, actor, day), today: day, key: newRequestKey() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await readForm(request);
  const goTo = ({ id }: { id: string }) => `/cham-diem/${id}/chuan-bi`;
  return performForm(here(context), planSession, form, { goTo });
}

export default function PlanSessionPage({ loaderData: { council, today, key }, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Lập phiên chấm"
        badge={council.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
        lead={`${council.name}. Lập xong thì đưa hồ sơ vào chương trình và điểm danh.`}
      />
      <div className="gap">
        {council.rehearsal && <RehearsalStrip />}
        {council.delegation && <Strip>Chấm chính thức theo {council.delegation}.</Strip>}
        {!council.inTerm && (
          <Notice title="Hội đồng đã hết nhiệm kỳ hoặc chưa đến nhiệm kỳ">
            <p>Không lập được phiên. Cần quyết định thành lập mới, ghi ở trang Hội đồng.</p>
          </Notice>
        )}
        <PlanSessionForm hidden={{ _key: key, councilId: council.councilId }} today={today} answer={actionData} />
      </div>
    </>
  );
}
