import { Form, Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';

export interface DelegationLine {
  id: string;
  number: string;
  dated: string;
  abstract: string;
  issuer: string;
  scope: string;
  validFrom: string;
  validTo: string;
  incomingId: string | null;
  delegatedByName: string | null;
  returnedFrom: string | null;
  returnReason: string;
  returnedByName: string | null;
  standing: 'in-force' | 'coming' | 'ended' | 'returned';
}

const standings = {
  'in-force': { look: 'ok', label: 'Đang áp dụng' },
  coming: { look: 'wait', label: 'Chưa đến ngày' },
  ended: { look: 'plain', label: 'Hết hạn' },
  returned: { look: 'bad', label: 'Đã trả lại' },
} as const;

/** The history of mode B: each delegating paper, who recorded it, how it ended, and the way back to mode A. */
export function DelegationTable({
  rows,
  mayReturn,
  requestKey,
}: {
  rows: DelegationLine[];
  mayReturn: boolean;
  requestKey: string;
}) {
  return (
    <DataTable
      caption="Các văn bản phân cấp, ủy quyền"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'paper',
          label: 'Văn bản',
          header: true,
          cell: (row) => (
            <>
              {row.incomingId ? <Link to={`/van-ban-den/${row.incomingId}`}>{row.number}</Link> : row.number}
              <small>
                Ngày {formatDate(row.dated)}, {row.issuer}
              </small>
            </>
          ),
        },
        {
          key: 'scope',
          label: 'Trích yếu, phạm vi',
          cell: (row) => (
            <>
              {row.abstract}
              <small>{row.scope}</small>
            </>
          ),
        },
        {
          key: 'term',
          label: 'Thời hạn',
          cell: (row) => `${formatDate(row.validFrom)} đến ${formatDate(row.validTo)}`,
        },
        { key: 'by', label: 'Người ghi', cell: (row) => row.delegatedByName ?? 'Phần mềm' },
        {
          key: 'state',
          label: 'Tình trạng',
          bare: true,
          cell: (row) => (
            <>
              <Chip kind={standings[row.standing].look}>{standings[row.standing].label}</Chip>
              {row.returnedFrom && (
                <small>
                  Từ {formatDate(row.returnedFrom)}, {row.returnedByName ?? 'Phần mềm'}: {row.returnReason}
                </small>
              )}
            </>
          ),
        },
        {
          key: 'return',
          label: 'Việc',
          bare: true,
          cell: (row) =>
            mayReturn &&
            (row.standing === 'in-force' || row.standing === 'coming') && (
              <details className="more">
                <summary>Trở về cách A</summary>
                <Form method="post" className="form">
                  <HiddenFields values={{ _key: requestKey, delegationId: row.id }} />
                  <TextField name="reason" id={`reason-${row.id}`} label="Lý do" required maxLength={500} />
                  <Button name="intent" value="return" kind="danger" small>
                    Trả lại phân cấp
                  </Button>
                </Form>
              </details>
            ),
        },
      ]}
    />
  );
}
