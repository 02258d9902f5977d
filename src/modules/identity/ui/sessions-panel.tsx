import { Form } from 'react-router';
import { formatMoment } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { deviceName } from '../rules/device-name.ts';
import { FormRefusal } from './form-refusal.tsx';

export interface SessionRow {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  current: boolean;
}

/** Where one is signed in, each with a button that ends it. */
export function SessionsPanel({
  sessions,
  state,
  requestKey,
}: {
  sessions: SessionRow[];
  state: object | undefined;
  requestKey: string;
}) {
  return (
    <Panel title="Các phiên đăng nhập" flush>
      <FormRefusal state={state} intent="revoke-session" />
      <DataTable
        caption="Các phiên đăng nhập của anh/chị"
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'device',
            label: 'Thiết bị',
            header: true,
            cell: (row) => (
              <>
                {deviceName(row.userAgent ?? '')} {row.current && <Chip kind="ok">Phiên này</Chip>}
              </>
            ),
          },
          { key: 'address', label: 'Địa chỉ mạng', cell: (row) => row.ipAddress || '–' },
          { key: 'since', label: 'Đăng nhập lúc', cell: (row) => formatMoment(row.createdAt) },
          { key: 'until', label: 'Hết hạn', cell: (row) => formatMoment(row.expiresAt) },
          {
            key: 'end',
            label: 'Kết thúc',
            bare: true,
            cell: (row) => (
              <Form method="post">
                <HiddenFields values={{ intent: 'revoke-session', sessionId: row.id, _key: requestKey }} />
                <Button kind="second" small>
                  Kết thúc<span className="vh"> phiên trên {deviceName(row.userAgent ?? '')}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Panel>
  );
}
