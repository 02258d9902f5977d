import { Form, Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { TextField } from '#ui/office/field.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import type { UnitRow } from '../queries/units.ts';
import { FormRefusal, refusedState } from './form-refusal.tsx';

/** Units below one, or found by name; neighbourhood groups of one's own ward can be renamed and closed. */
export function UnitsTable({
  rows,
  mayManage,
  state,
  requestKey,
}: {
  rows: UnitRow[];
  mayManage: boolean;
  state: object | undefined;
  requestKey: string;
}) {
  const manageable = mayManage && rows.some((row) => row.kind === 'neighbourhood');
  return (
    <>
      <FormRefusal state={state} intent="rename-neighbourhood" />
      <FormRefusal state={state} intent="close-neighbourhood" />
      <DataTable
        caption="Đơn vị"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            label: 'Tên',
            header: true,
            cell: (row) =>
              row.kind === 'neighbourhood' ? row.fullName : <Link to={`/don-vi?cha=${row.id}`}>{row.fullName}</Link>,
          },
          { key: 'code', label: 'Mã', cell: (row) => row.code },
          { key: 'parent', label: 'Thuộc', cell: (row) => row.parentName ?? '–' },
          {
            key: 'state',
            label: 'Tình trạng',
            cell: (row) => (row.validTo ? <Chip>Đến {formatDate(row.validTo)}</Chip> : 'Đang hoạt động'),
          },
          ...(manageable
            ? [
                {
                  key: 'do',
                  label: 'Việc',
                  bare: true,
                  cell: (row: UnitRow) =>
                    row.kind === 'neighbourhood' && row.validTo === null ? (
                      <NeighbourhoodForms row={row} state={state} requestKey={requestKey} />
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function NeighbourhoodForms({
  row,
  state,
  requestKey,
}: {
  row: UnitRow;
  state: object | undefined;
  requestKey: string;
}) {
  const renaming = refusedState(state, 'rename-neighbourhood');
  const refused = renaming?.values.unitId === row.id ? renaming : undefined;
  return (
    <details open={refused !== undefined}>
      <summary>
        Sửa<span className="vh"> {row.fullName}</span>
      </summary>
      <Form method="post" className="form">
        <HiddenFields values={{ intent: 'rename-neighbourhood', unitId: row.id, _key: requestKey }} />
        <TextField
          id={`name-${row.id}`}
          name="name"
          label="Tên mới"
          maxLength={120}
          required
          defaultValue={refused?.values.name ?? row.fullName}
          error={refused?.errors.name}
        />
        <div className="foot">
          <Button kind="second" small>
            Đổi tên
          </Button>
        </div>
      </Form>
      <Form method="post">
        <HiddenFields values={{ intent: 'close-neighbourhood', unitId: row.id, _key: requestKey }} />
        <Button kind="danger" small>
          Giải thể<span className="vh"> {row.fullName}</span>
        </Button>
      </Form>
    </details>
  );
}
