import { Form } from 'react-router';
import { formatDate, localDateOf } from '#standards/vietnam/format.ts';
import { Button, blockedBy } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { DateField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { PersonGrantRow } from '../queries/person-page.ts';
import { roleLabel } from '../rules/role-label.ts';
import type { Role } from '../rules/roles.ts';
import { FormRefusal, refusedState } from './form-refusal.tsx';
import { RoleAndUnit } from './role-and-unit.tsx';

/** What a person is entrusted with, and giving one more. */
export function PersonGrantsPanel({
  grants,
  roles,
  units,
  state,
  requestKey,
}: {
  grants: PersonGrantRow[];
  roles: readonly Role[];
  units: { id: string; kind: string; fullName: string }[] | undefined;
  state: object | undefined;
  requestKey: string;
}) {
  const refused = refusedState(state, 'give-grant');
  return (
    <>
      <Panel title="Vai được giao" flush>
        <FormRefusal state={state} intent="revoke-grant" />
        <DataTable
          caption="Vai được giao"
          rows={grants}
          rowKey={(row) => row.id}
          columns={[
            { key: 'role', label: 'Vai', header: true, cell: (row) => roleLabel(row.role) },
            { key: 'unit', label: 'Đơn vị', cell: (row) => row.unitName },
            { key: 'from', label: 'Từ ngày', cell: (row) => formatDate(localDateOf(row.validFrom)) },
            {
              key: 'to',
              label: 'Đến',
              cell: (row) => (row.validTo ? formatDate(localDateOf(row.validTo)) : 'Không thời hạn'),
            },
            {
              key: 'do',
              label: 'Việc',
              bare: true,
              cell: (row) =>
                row.ended ? (
                  <Chip>Đã kết thúc</Chip>
                ) : (
                  <Form method="post">
                    <HiddenFields values={{ intent: 'revoke-grant', grantId: row.id, _key: requestKey }} />
                    <Button kind="danger" small blocked={blockedBy(row.mayRevoke)}>
                      Thu hồi<span className="vh"> vai {roleLabel(row.role)}</span>
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
      </Panel>
      <Panel title="Giao thêm vai">
        <FormRefusal state={state} intent="give-grant" />
        <Form method="post" className="form">
          <HiddenFields values={{ intent: 'give-grant', _key: requestKey }} />
          <RoleAndUnit roles={roles} units={units} values={refused?.values} errors={refused?.errors} />
          <DateField
            name="lastDay"
            label="Giữ vai đến hết ngày"
            hint="Bỏ trống nếu không có thời hạn."
            defaultValue={refused?.values.lastDay}
            error={refused?.errors.lastDay}
          />
          <div className="foot">
            <Button>Giao vai</Button>
          </div>
        </Form>
      </Panel>
    </>
  );
}
