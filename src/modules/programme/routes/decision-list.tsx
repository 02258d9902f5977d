import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { isStaff } from '../access.ts';
import { purposeLabels } from '../messages.vi.ts';
import { papersWithMembers } from '../queries/member-roles-of-paper.ts';
import type { Route } from './+types/decision-list';

export const meta = () => [{ title: 'Quyết định có danh sách · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  if (!isStaff(actor)) throw platformProblem('not-allowed');
  return { papers: await papersWithMembers(db, actor) };
}

export default function DecisionListPage({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Quyết định có danh sách thành viên"
        lead="Ban Chỉ đạo, Hội đồng, Tổ tư vấn giúp việc, Đoàn kiểm tra: từ danh sách trong quyết định đã phát hành, trưởng phòng giao vai trò trong phần mềm."
      />
      <Panel flush>
        {loaderData.papers.length === 0 ? (
          <EmptyState title="Chưa có quyết định nào đã phát hành kèm danh sách.">
            Quyết định soạn và phát hành ở mục Văn bản sẽ hiện ở đây.
          </EmptyState>
        ) : (
          <DataTable
            caption="Quyết định kèm danh sách thành viên"
            rows={loaderData.papers}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'abstract',
                label: 'Quyết định',
                header: true,
                cell: ({ id, abstract, number, dated }) => (
                  <>
                    <Link to={`/ke-hoach/quyet-dinh/${id}`}>{abstract}</Link>
                    <small>
                      {number}
                      {dated && `, ${formatDate(dated)}`}
                    </small>
                  </>
                ),
              },
              { key: 'purpose', label: 'Lập ra', cell: ({ purpose }) => purposeLabels[purpose] },
              {
                key: 'given',
                label: 'Đã giao vai',
                number: true,
                cell: ({ given, members }) => `${given}/${members}`,
              },
            ]}
          />
        )}
      </Panel>
    </>
  );
}
