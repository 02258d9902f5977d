import { data, useSearchParams } from 'react-router';
import { planBand } from '#modules/programme/index.ts';
import { workingCalendarOf } from '#modules/regulation/index.ts';
import { here } from '#platform/context.ts';
import { formatLongDate } from '#standards/vietnam/format.ts';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Tabs } from '#ui/office/tabs.tsx';
import { workOf } from '../queries/work-of.ts';
import { PlanBand } from '../ui/plan-band.tsx';
import { WorkSection } from '../ui/work-section.tsx';
import type { Route } from './+types/work-list';

export const meta: Route.MetaFunction = () => [{ title: 'Việc cần làm · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw data(null, 401);
  const now = clock();
  const [work, plan] = await Promise.all([
    workOf(db, actor, { now, calendar: await workingCalendarOf(db) }),
    planBand(db, actor, now),
  ]);
  return { ...work, plan: plan ?? null };
}

export default function WorkListPage({ loaderData: work }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const kind = search.get('loai');
  const shown = (items: typeof work.now) => items.filter((item) => kind === null || item.kind === kind);
  const all = [...work.now, ...work.next, ...work.waiting];
  const countOf = (wanted: string) => all.filter((item) => item.kind === wanted).length;
  const late = work.now.filter((item) => (item.daysLeft ?? 0) < 0).length;
  return (
    <>
      <PageHead
        title="Việc cần làm"
        lead={`${formatLongDate(work.today)}. ${leadSentence(work.now.length + work.next.length, late, work.now.length - late)}`}
      />
      {work.plan && <PlanBand plan={work.plan} />}
      <Tabs
        label="Lọc việc"
        tabs={[
          { to: '/viec-can-lam', label: 'Tất cả', count: all.length, current: kind === null },
          { to: '?loai=dossier', label: 'Hồ sơ', count: countOf('dossier'), current: kind === 'dossier' },
          { to: '?loai=scoring', label: 'Chấm điểm', count: countOf('scoring'), current: kind === 'scoring' },
          {
            to: '?loai=recognition',
            label: 'Công nhận',
            count: countOf('recognition'),
            current: kind === 'recognition',
          },
          { to: '?loai=registry', label: 'Giấy tờ', count: countOf('registry'), current: kind === 'registry' },
          { to: '?loai=programme', label: 'Kế hoạch', count: countOf('programme'), current: kind === 'programme' },
          { to: '?loai=document', label: 'Văn bản', count: countOf('document'), current: kind === 'document' },
        ]}
      />
      <WorkSection title="Làm ngay" items={shown(work.now)} pressing />
      <WorkSection title="Việc tiếp theo" items={shown(work.next)} />
      <WorkSection title="Đang chờ người khác" items={shown(work.waiting)} />
      {shown(all).length === 0 && (
        <EmptyState title="Hiện không có việc nào chờ anh/chị.">
          Khi có hồ sơ đến lượt, phiên chấm mở hoặc hạn sắp tới, việc sẽ hiện ở đây.
        </EmptyState>
      )}
    </>
  );
}

function leadSentence(mine: number, late: number, near: number): string {
  if (mine === 0) return 'Anh/chị đã làm hết việc được giao.';
  const parts = [late > 0 && `${late} việc quá hạn`, near > 0 && `${near} việc gấp`].filter(Boolean);
  return `Anh/chị có ${mine} việc${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}
