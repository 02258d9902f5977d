import { Form } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { EmptyState } from '#ui/office/empty-state.tsx';
import { DateField, FileField, TextField } from '#ui/office/field.tsx';
import { type FormAnswer, FormErrors } from '#ui/office/form-errors.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';

export interface MemberLine {
  id: string;
  name: string;
  unitName: string;
  doneOn: string | null;
  note: string;
  hasFile: boolean;
  /** Kept by an office here; otherwise another part of the software wrote it. */
  own: boolean;
  version: number;
}

interface TableProps {
  rows: readonly MemberLine[];
  mayFill: boolean;
  requestKey: string;
  accept: string;
  today: string;
}

/** The names that make a figure, each with its day and paper. */
export function MemberTable({ rows, mayFill, requestKey, accept, today }: TableProps) {
  if (rows.length === 0)
    return (
      <EmptyState title="Danh sách còn trống.">
        Thêm từng tên phải tính; con số là phần đã xong trong danh sách này.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Danh sách làm nên con số"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: 'Tên',
          header: true,
          cell: ({ name, unitName }) => (
            <>
              {name}
              {unitName && <small>{unitName}</small>}
            </>
          ),
        },
        {
          key: 'done',
          label: 'Kết quả',
          cell: ({ doneOn, note }) =>
            doneOn ? (
              <Chip kind="ok">Xong {formatDate(doneOn)}</Chip>
            ) : (
              <Chip kind={note === 'late' ? 'bad' : 'plain'}>{note === 'late' ? 'Gửi trễ hạn' : 'Chưa'}</Chip>
            ),
        },
        { key: 'note', label: 'Ghi chú', wideOnly: true, cell: ({ note }) => (note === 'late' ? '' : note) },
        {
          key: 'file',
          label: 'Minh chứng',
          cell: ({ id, hasFile }) =>
            hasFile && (
              <a href={`/ke-hoach/chi-tieu-tep/${id}`} target="_blank" rel="noreferrer">
                Mở tệp<span className="vh"> (mở ở thẻ mới)</span>
              </a>
            ),
        },
        ...(mayFill
          ? [
              {
                key: 'act',
                label: 'Sửa',
                bare: true,
                cell: (row: MemberLine) =>
                  row.own && <MarkForm row={row} requestKey={requestKey} accept={accept} today={today} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function MarkForm({
  row,
  requestKey,
  accept,
  today,
}: { row: MemberLine } & Pick<TableProps, 'requestKey' | 'accept' | 'today'>) {
  const id = (name: string) => `${name}-${row.id}`;
  return (
    <details className="more">
      <summary>Ghi kết quả</summary>
      <Form method="post" encType="multipart/form-data" className="form">
        <HiddenFields values={{ _key: requestKey, memberId: row.id, version: String(row.version) }} />
        <DateField
          id={id('doneOn')}
          name="doneOn"
          label="Xong ngày"
          max={today}
          defaultValue={row.doneOn ?? ''}
          hint="Bỏ trống là chưa xong."
        />
        <TextField id={id('note')} name="note" label="Ghi chú" maxLength={500} defaultValue={row.note} />
        <FileField id={id('file')} name="file" label="Minh chứng (giấy chứng nhận, ảnh)" accept={accept} />
        <div className="foot">
          <Button name="intent" value="mark" small>
            Lưu
          </Button>
          <Button name="intent" value="remove" kind="danger" small>
            Bỏ khỏi danh sách
          </Button>
        </div>
      </Form>
    </details>
  );
}

export function AddMember({
  words,
  requestKey,
  answer,
}: {
  words: string;
  requestKey: string;
  answer: FormAnswer | undefined;
}) {
  return (
    <Panel title="Thêm vào danh sách">
      <Form method="post" className="form">
        <HiddenFields values={{ _key: requestKey }} />
        <FormErrors answer={answer} labels={{ name: words, unitName: 'Đơn vị', doneOn: 'Xong ngày' }} />
        <div className="pair">
          <TextField
            name="name"
            label={words}
            required
            maxLength={200}
            defaultValue={answer?.values.name}
            error={answer?.errors.name}
          />
          <TextField
            name="unitName"
            label="Đơn vị, chức vụ"
            maxLength={200}
            defaultValue={answer?.values.unitName}
            error={answer?.errors.unitName}
          />
        </div>
        <DateField
          name="doneOn"
          label="Xong ngày"
          defaultValue={answer?.values.doneOn}
          error={answer?.errors.doneOn}
          hint="Bỏ trống nếu chưa xong."
        />
        <div className="foot">
          <Button name="intent" value="add">
            Thêm
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
