import { Form } from 'react-router';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { type Column, DataTable } from '#ui/office/data-table.tsx';
import { TextField } from '#ui/office/field.tsx';
import type { FormAnswer } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import type { AgendaItemView, SheetLine } from '../queries/agenda-item-view.ts';

/** Whose sheet is in and whose is missing; points only where the viewer may see them. */
export function ItemSheets({
  item,
  hidden,
  answer,
}: {
  item: AgendaItemView;
  hidden: Record<string, string>;
  /** The answer to a refused return of one sheet. */
  answer?: FormAnswer | null;
}) {
  const second = item.round > 1;
  const returns = item.may.returnSheet?.allowed === true;
  const columns: Column<SheetLine>[] = [
    {
      key: 'name',
      label: 'Thành viên',
      header: true,
      cell: (sheet) => (
        <>
          {sheet.name}
          <small>{sheet.officeLabel}</small>
        </>
      ),
    },
    { key: 'state', label: 'Phiếu', bare: true, cell: (sheet) => <SheetState sheet={sheet} /> },
    ...(second
      ? [{ key: 'first', label: 'Vòng 1', number: true, cell: (sheet: SheetLine) => sheet.firstTotal ?? '' }]
      : []),
    { key: 'total', label: second ? 'Vòng 2' : 'Tổng điểm', number: true, cell: (sheet) => sheet.total ?? '' },
    ...(returns
      ? [
          {
            key: 'return',
            label: 'Trả lại',
            bare: true,
            cell: (sheet: SheetLine) =>
              sheet.state === 'submitted' && <ReturnForm sheet={sheet} hidden={hidden} answer={answer} />,
          },
        ]
      : []),
  ];
  return (
    <Panel title={second ? 'Phiếu vòng 2, sau thảo luận' : 'Phiếu của từng thành viên'} flush>
      <DataTable caption="Phiếu chấm" columns={columns} rows={item.sheets} rowKey={(sheet) => sheet.memberId} />
    </Panel>
  );
}

function SheetState({ sheet }: { sheet: SheetLine }) {
  if (sheet.missingReason !== null) {
    return (
      <>
        <Chip>Không có phiếu</Chip>
        <small>{sheet.missingReason}</small>
      </>
    );
  }
  switch (sheet.state) {
    case 'submitted':
      return (
        <Chip kind="ok" icon="check">
          Đã gửi
        </Chip>
      );
    case 'draft':
      return <Chip kind="wait">Chưa gửi</Chip>;
    case 'conflict':
      return <Chip>Không chấm vì có liên quan</Chip>;
    case 'absent':
      return <Chip>Vắng</Chip>;
    case 'none':
      return <Chip>Chưa có phiếu</Chip>;
  }
}

/** The only way past "once a round": a slip of the pen, or an interest found too late. */
function ReturnForm({
  sheet,
  hidden,
  answer,
}: {
  sheet: SheetLine;
  hidden: Record<string, string>;
  answer?: FormAnswer | null;
}) {
  const own = answer?.values.memberId === sheet.memberId ? answer : null;
  const field = `ly-do-tra-${sheet.memberId}`;
  return (
    <details className="more" open={own ? true : undefined}>
      <summary>
        Trả lại phiếu<span className="vh"> của {sheet.name}</span>
      </summary>
      <Form method="post" className="stack" preventScrollReset>
        <HiddenFields values={{ ...hidden, memberId: sheet.memberId }} />
        <TextField
          name="reason"
          id={field}
          label="Vì sao trả lại"
          defaultValue={own?.values.reason}
          error={own?.errors.reason}
          maxLength={500}
          required
        />
        <Button kind="danger" small name="intent" value="return-sheet">
          Trả lại phiếu
        </Button>
      </Form>
    </details>
  );
}
