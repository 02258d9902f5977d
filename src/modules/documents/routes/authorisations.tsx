import { Form } from 'react-router';
import { here } from '#platform/context.ts';
import { newRequestKey, performForm, readForm } from '#platform/forms.ts';
import { platformProblem } from '#platform/problem.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Refusal } from '#ui/office/notice.tsx';
import { PageHead } from '#ui/office/page-head.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { hasRoleFor } from '../access.ts';
import { giveAuthorisation } from '../commands/give-authorisation.ts';
import { revokeAuthorisation } from '../commands/revoke-authorisation.ts';
import { authorisationList } from '../queries/authorisation-list.ts';
import { kindNames, type PaperKind } from '../rules/paper-kinds.ts';
import { AuthorisationForm } from '../ui/authorisation-form.tsx';
import type { Route } from './+types/authorisations';

export const meta = () => [{ title: 'Ủy quyền ký · Sao Làng' }];

export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  if (actor.kind !== 'person') throw platformProblem('not-allowed');
  const now = clock();
  const day = today(now);
  const { rows, people } = await authorisationList(db, actor, now);
  return {
    rows: rows.map((row) => ({
      ...row,
      standing: row.revokedAt
        ? ('ended' as const)
        : row.validTo < day
          ? ('expired' as const)
          : row.validFrom > day
            ? ('coming' as const)
            : ('in-force' as const),
    })),
    people,
    today: day,
    mayGive: hasRoleFor(actor, 'authorisation.give'),
    key: newRequestKey(),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const now = here(context);
  const form = await readForm(request);
  switch (form.get('intent')) {
    case 'give':
      return performForm(now, giveAuthorisation, form, { goTo: '/uy-quyen' });
    case 'revoke':
      return performForm(now, revokeAuthorisation, form, { goTo: '/uy-quyen' });
  }
  throw platformProblem('not-found');
}

const standings = {
  'in-force': { look: 'ok', label: 'Còn hạn' },
  coming: { look: 'wait', label: 'Chưa đến hạn' },
  expired: { look: 'plain', label: 'Hết hạn' },
  ended: { look: 'bad', label: 'Đã chấm dứt' },
} as const;

export default function AuthorisationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, people, today, mayGive, key } = loaderData;
  return (
    <>
      <PageHead
        title="Ủy quyền ký (TUQ.)"
        lead="Ủy quyền bằng văn bản, có thời hạn và nội dung; người được ủy quyền không được ủy quyền lại (khoản 3 Điều 13 Nghị định 30/2020/NĐ-CP)."
      />
      <div className="gap">
        {actionData && <Refusal title={actionData.sentence} />}
        <Panel title="Văn bản ủy quyền" flush>
          {rows.length === 0 ? (
            <p className="sub pad">Chưa có ủy quyền nào. Lãnh đạo ghi văn bản ủy quyền ở đây trước khi ký TUQ.</p>
          ) : (
            <DataTable
              caption="Các văn bản ủy quyền ký"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'person',
                  label: 'Người được ủy quyền',
                  header: true,
                  cell: (row) => (
                    <>
                      {row.personName}
                      <small>{row.position}</small>
                    </>
                  ),
                },
                {
                  key: 'subject',
                  label: 'Nội dung',
                  cell: (row) => (
                    <>
                      {row.subject}
                      <small>
                        {row.instrument}
                        {row.kinds.length > 0 &&
                          `. Chỉ ${row.kinds.map((kind) => kindNames[kind as PaperKind] ?? kind).join(', ')}`}
                      </small>
                    </>
                  ),
                },
                { key: 'giver', label: 'Người ủy quyền', wideOnly: true, cell: (row) => row.giverName },
                {
                  key: 'term',
                  label: 'Thời hạn',
                  cell: (row) => `${formatDate(row.validFrom)} đến ${formatDate(row.validTo)}`,
                },
                { key: 'signed', label: 'Đã ký', number: true, cell: (row) => row.signed ?? 0 },
                {
                  key: 'state',
                  label: 'Tình trạng',
                  bare: true,
                  cell: (row) => <Chip kind={standings[row.standing].look}>{standings[row.standing].label}</Chip>,
                },
                {
                  key: 'end',
                  label: 'Việc',
                  bare: true,
                  cell: (row) =>
                    mayGive && (row.standing === 'in-force' || row.standing === 'coming') ? (
                      <details className="more">
                        <summary>Chấm dứt</summary>
                        <Form method="post" className="form">
                          <HiddenFields values={{ _key: key, authorisationId: row.id }} />
                          <TextField name="reason" id={`reason-${row.id}`} label="Lý do" required maxLength={500} />
                          <Button name="intent" value="revoke" kind="danger" small>
                            Chấm dứt ủy quyền
                          </Button>
                        </Form>
                      </details>
                    ) : (
                      row.revokeReason
                    ),
                },
              ]}
            />
          )}
        </Panel>
        {mayGive && <AuthorisationForm requestKey={key} answer={actionData} people={people} today={today} />}
      </div>
    </>
  );
}
