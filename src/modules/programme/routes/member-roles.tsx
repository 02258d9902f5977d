import { Form, Link } from 'react-router';
import { roles } from '#modules/identity/rules/roles.ts';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { identifier } from '#platform/identifier.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button, LinkButton } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { SelectField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal, Strip } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { giveMemberRole } from '../commands/give-member-role.ts';
import { purposeLabels } from '../messages.vi.ts';
import { memberRolesOfPaper } from '../queries/member-roles-of-paper.ts';
import { peopleOfWard } from '../queries/people-of-ward.ts';
import { isRoleFromPaper } from '../rules/member-roles.ts';
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
  return performForm(here(context), giveMemberRole, await readForm(request), { goTo });
}

export default function MemberRolesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { paper, people, key } = loaderData;
  const { proposed, mayGive } = paper;
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
            Ghế trong Hội đồng được lập ở trang <Link to="/hoi-dong">Hội đồng</Link>, theo số và ngày của quyết định
            này.
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
                cell: (row) => {
                  if (row.givenRole && isRoleFromPaper(row.givenRole))
                    return <Chip kind="ok">Đã giao: {roles[row.givenRole].label}</Chip>;
                  if (!proposed || !mayGive) return <Chip>Chưa giao</Chip>;
                  return (
                    <Form method="post" className="line">
                      <HiddenFields values={{ _key: `${key}`, paperMemberId: row.id, role: proposed }} />
                      {row.personId === null && (
                        <SelectField
                          id={`person-${row.id}`}
                          name="personId"
                          label={`Tài khoản của ${row.name || 'người này'}`}
                          required
                          empty="Chọn tài khoản"
                          choices={people.map(({ id, name, unitName }) => ({
                            value: id,
                            label: `${name} (${unitName})`,
                          }))}
                        />
                      )}
                      <Button name="intent" value="give" kind="second" small>
                        Giao vai {roles[proposed].label}
                        {row.accountName && ` cho ${row.accountName}`}
                      </Button>
                    </Form>
                  );
                },
              },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
