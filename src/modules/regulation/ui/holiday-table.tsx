import { Form } from 'react-router';
import type { FormState } from '#platform/forms.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { certaintyLabels, HolidayFields, type HolidayValues } from './holiday-fields.tsx';

interface HolidayLine extends HolidayValues {
  id: string;
  active: boolean;
  version: number;
}

/** The rows of the calendar; who keeps it switches and edits each in its place. */
export function HolidayTable({
  rows,
  mayKeep,
  requestKey,
  answer,
}: {
  rows: HolidayLine[];
  mayKeep: boolean;
  requestKey: string;
  answer: FormState | undefined;
}) {
  return (
    <DataTable
      caption="Các đợt nghỉ và ngày làm bù"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: 'Đợt nghỉ',
          header: true,
          cell: (row) => (
            <>
              {row.name}
              <small>{[row.instrument, row.note].filter(Boolean).join('. ')}</small>
            </>
          ),
        },
        {
          key: 'days',
          label: 'Ngày nghỉ',
          cell: (row) =>
            row.from === row.to ? formatDate(row.from) : `${formatDate(row.from)} đến ${formatDate(row.to)}`,
        },
        { key: 'makeUp', label: 'Làm bù', cell: (row) => row.makeUpDays.map(formatDate).join(', ') },
        {
          key: 'certainty',
          label: 'Căn cứ',
          cell: (row) => certaintyLabels[row.certainty as keyof typeof certaintyLabels],
        },
        {
          key: 'active',
          label: 'Tính vào hạn',
          bare: true,
          cell: (row) => <Chip kind={row.active ? 'ok' : 'plain'}>{row.active ? 'Đang tính' : 'Đang tắt'}</Chip>,
        },
        {
          key: 'acts',
          label: 'Việc',
          bare: true,
          cell: (row) => mayKeep && <RowForms row={row} requestKey={requestKey} answer={answer} />,
        },
      ]}
    />
  );
}

function RowForms({
  row,
  requestKey,
  answer,
}: {
  row: HolidayLine;
  requestKey: string;
  answer: FormState | undefined;
}) {
  const hidden = { _key: requestKey, holidayId: row.id, version: String(row.version) };
  const mine = answer?.intent === `edit:${row.id}` ? answer : undefined;
  return (
    <>
      <Form method="post">
        <HiddenFields values={{ ...hidden, ...(row.active ? {} : { active: 'on' }) }} />
        <Button name="intent" value={`switch:${row.id}`} kind="plain" small>
          {row.active ? 'Tắt' : 'Bật'}
          <span className="vh"> {row.name}</span>
        </Button>
      </Form>
      <details className="more" open={mine !== undefined}>
        <summary>Sửa</summary>
        <Form method="post" className="form">
          <HiddenFields values={hidden} />
          <HolidayFields id={`${row.id}-`} row={row} answer={mine} />
          <Button name="intent" value={`edit:${row.id}`} kind="second" small>
            Lưu đợt nghỉ
          </Button>
        </Form>
      </details>
    </>
  );
}
