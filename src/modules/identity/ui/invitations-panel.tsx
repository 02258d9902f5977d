import { Form } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { roleLabel } from '../rules/role-label.ts';

interface InvitationRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  role: string;
  unitName: string;
  expiresAt: Date;
}

/** Invitations without an answer: make a new link to hand over, or take them back. */
export function InvitationsPanel({
  invitations,
  now,
  requestKey,
}: {
  invitations: InvitationRow[];
  now: Date;
  requestKey: string;
}) {
  return (
    <Panel title="Lời mời đang chờ" flush>
      <DataTable
        caption="Lời mời đang chờ"
        rows={invitations}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', label: 'Người được mời', header: true, cell: (row) => row.name },
          {
            key: 'contact',
            label: 'Liên hệ',
            cell: (row) => [row.email, row.phone && formatPhone(row.phone)].filter(Boolean).join(' · '),
          },
          { key: 'role', label: 'Vai', cell: (row) => `${roleLabel(row.role)} (${row.unitName})` },
          {
            key: 'expires',
            label: 'Hạn nhận',
            cell: (row) => (row.expiresAt <= now ? <Chip kind="bad">Đã quá hạn</Chip> : formatMoment(row.expiresAt)),
          },
          {
            key: 'do',
            label: 'Việc',
            bare: true,
            cell: (row) => (
              <div className="foot">
                <Form method="post">
                  <HiddenFields values={{ intent: 'renew', invitationId: row.id }} />
                  <Button kind="second" small>
                    Làm đường dẫn mới<span className="vh"> cho {row.name}</span>
                  </Button>
                </Form>
                <Form method="post">
                  <HiddenFields values={{ intent: 'withdraw', invitationId: row.id, _key: requestKey }} />
                  <Button kind="plain" small>
                    Rút lại<span className="vh"> lời mời {row.name}</span>
                  </Button>
                </Form>
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}
