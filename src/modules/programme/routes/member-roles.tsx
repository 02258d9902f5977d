import { Link } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { LinkButton } from '#ui/office/button.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { Refusal, Strip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { declineMemberRole } from '../commands/decline-member-role.ts';
import { giveMemberRole } from '../commands/give-member-role.ts';
import { purposeLabels } from '../messages.vi.ts';
import { memberRolesOfPaper } from '../queries/member-roles-of-paper.ts';
import { peopleOfWard } from '../queries/people-of-ward.ts';
import { MemberRoleCell } from '../ui/member-role-cell.tsx';
import type { Route } from './+types/member-roles';

export const meta = () => [{ title: 'Vai trò theo quyết định · Sao Làng' }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const paper = await memberRolesOfPaper(db, actor, identifier(params.paperId));
  return {
    paper,
    people: paper.mayGive ? await peopleOfWard(db, actor, { now: clock(), guests: true }) : [],
    key: newRequestKey(),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const goTo = `/ke-hoach/quyet-dinh/${identifier(params.paperId)}`;
  const form = await readForm(request);
  if (form.get('intent') === 'decline')
    return performForm(here(context), declineMemberRole, form, {
      input: () => ({ paperMemberId: form.get('paperMemberId') }),
      goTo,
    });
  return performForm(here(context), giveMemberRole, form, { goTo });
}

export default function MemberRolesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { paper, people, key } = loaderData;
  return (
    <>
      <PageHead
        title={purposeLabels[paper.purpose] ?? 'Quyết định'}
        lead={`Quyết định ${paper.number ?? ''}${paper.dated ? ` ngày ${formatDate(paper.dated)}` : ''}: ${paper.abstract}.`}
        actions={<LinkButton to={`/van-ban/${paper.id}`}>Mở văn bản</LinkButton>}
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        {paper.purpose === 'council' && (
          <Strip>
            Giao vai trò ở đây đồng thời lập Hội đồng theo số và ngày của quyết định này và ghi ghế của từng người; xem
            ở trang <Link to="/hoi-dong">Hội đồng</Link>.
          </Strip>
        )}
        {paper.purpose === 'steering-committee' && (
          <Strip>
            Thành viên Ban Chỉ đạo giữ vai trò sẵn có của mình; phần mềm không có vai trò riêng cho Ban Chỉ đạo.
          </Strip>
        )}
        <Panel title="Danh sách kèm theo quyết định" flush>
          <DataTable
            caption="Danh sách thành viên và vai trò trong phần mềm"
            rows={paper.members}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                label: 'Họ tên',
                header: true,
                cell: ({ name, position }) => (
                  <>
                    {name || 'Chưa ghi tên'}
                    {position && <small>{position}</small>}
                  </>
                ),
              },
              { key: 'role', label: 'Trong quyết định', cell: ({ role }) => role },
              {
                key: 'given',
                label: 'Vai trò trong phần mềm',
                bare: true,
                cell: (row) => <MemberRoleCell row={row} paper={paper} people={people} requestKey={key} />,
              },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
