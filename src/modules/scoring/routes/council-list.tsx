import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { scoringLabels } from '../messages.vi.ts';
import { councilOverview } from '../queries/council-overview.ts';
import type { Route } from './+types/council-list';

export const meta: Route.MetaFunction = () => [{ title: 'Hội đồng · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  return councilOverview(db, actor, today(clock()));
}

export default function CouncilListPage({ loaderData: { councils, establishes } }: Route.ComponentProps) {
  const establish = establishes && (
    <LinkButton to="/hoi-dong/moi" icon="people">
      Ghi nhận Hội đồng
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title="Hội đồng"
        lead="Hội đồng đánh giá, phân hạng sản phẩm OCOP, thành viên và quy chế chấm."
        actions={councils.length > 0 && establish}
      />
      {councils.length === 0 ? (
        <EmptyState title="Chưa có Hội đồng nào" action={establish}>
          Hội đồng hiện ra khi đơn vị ghi nhận quyết định thành lập.
        </EmptyState>
      ) : (
        <div className="panel">
          <DataTable
            caption="Các Hội đồng"
            rows={councils}
            rowKey={(council) => council.councilId}
            columns={[
              {
                key: 'name',
                label: 'Hội đồng',
                header: true,
                cell: (council) => (
                  <>
                    <Link to={`/hoi-dong/${council.councilId}`}>{council.name}</Link>{' '}
                    {council.rehearsal && <span className="trial">{scoringLabels.rehearsal}</span>}
                    <small>{council.unitName}</small>
                  </>
                ),
              },
              {
                key: 'decision',
                label: 'Quyết định',
                cell: (council) => `${council.decisionNumber}, ngày ${formatDate(council.decisionDate)}`,
              },
              { key: 'members', label: 'Thành viên', number: true, cell: (council) => council.members },
              { key: 'sessions', label: 'Phiên', number: true, cell: (council) => council.sessions },
            ]}
          />
        </div>
      )}
    </>
  );
}
