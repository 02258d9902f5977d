import { Form, Link } from 'react-router';
import { formatNumber } from '#standards/vietnam/format.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { Button } from '#ui/office/button.tsx';
import { Chip } from '#ui/office/chip.tsx';
import { DataTable } from '#ui/office/data-table.tsx';
import { FactsBand } from '#ui/office/facts-band.tsx';
import { HiddenFields } from '#ui/office/hidden-fields.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { ProgressBar } from '#ui/office/progress-bar.tsx';
import { potentialLabel } from '../list-messages.vi.ts';
import { legalKindLabels } from '../messages.vi.ts';
import { isLegalKind } from '../rules/legal-kind.ts';

export interface ImportPreview {
  rowsGood: number;
  rowsBad: number;
  alikeCount: number;
  badRows: { row: number; column: string; sentence: string }[];
  goodRows: {
    row: number;
    alike: string | null;
    alikeName: string | null;
    fields: {
      name: string;
      legalKind: string;
      taxCode?: string;
      representative: string;
      phone?: string;
      address: string;
      potential?: boolean;
    };
  }[];
}

/** How many rows would go in, and the two buttons; the harmless one is first. */
export function ImportDecision({ run, requestKey }: { run: ImportPreview; requestKey: string }) {
  return (
    <>
      <FactsBand
        facts={[
          { key: 'good', figure: formatNumber(run.rowsGood), unit: 'dòng dùng được' },
          { key: 'bad', figure: formatNumber(run.rowsBad), unit: 'dòng cần sửa', bad: run.rowsBad > 0 },
          { key: 'alike', figure: formatNumber(run.alikeCount), unit: 'dòng có thể trùng', note: 'Vẫn được nhập' },
        ]}
      />
      <Panel title="Nhập vào sổ">
        <p>
          {run.rowsGood > 0
            ? 'Mọi dòng dùng được vào sổ cùng lúc; nếu một dòng bị từ chối thì không dòng nào được nhập.'
            : 'Không có dòng nào dùng được. Hãy sửa tệp rồi gửi lại.'}
        </p>
        <Form method="post" className="form">
          <HiddenFields values={{ _key: requestKey }} />
          <div className="foot">
            <Button kind="second" name="intent" value="discard">
              Bỏ bảng này
            </Button>
            {run.rowsGood > 0 && (
              <Button name="intent" value="confirm">
                Nhập {formatNumber(run.rowsGood)} chủ thể
              </Button>
            )}
          </div>
        </Form>
      </Panel>
    </>
  );
}

/** How far the job is. While rows are read nobody knows how many there are; until loading begins the old count stands. */
export function ImportProgress({ state, done, total }: { state: string; done: number | null; total: number | null }) {
  const counted =
    state === 'reading' ? { done: done ?? 0, total: null } : { done: total === null ? 0 : (done ?? 0), total };
  return (
    <ProgressBar label="Tiến độ" done={counted.total === null ? 0 : counted.done} of={counted.total ?? 1}>
      {state === 'reading'
        ? `Đã đọc ${formatNumber(counted.done)} dòng.`
        : counted.total === null
          ? 'Sắp bắt đầu.'
          : `${formatNumber(counted.done)} trên ${formatNumber(counted.total)} dòng.`}{' '}
      Có thể rời trang này rồi quay lại sau.
    </ProgressBar>
  );
}

/** What is wrong, row by row, as the table of the person counts them. */
export function BadRows({ run }: { run: ImportPreview }) {
  return (
    <Panel title="Dòng cần sửa" flush>
      <DataTable
        caption="Dòng cần sửa"
        rows={run.badRows}
        rowKey={({ row, column }) => `${row}-${column}`}
        columns={[
          { key: 'row', label: 'Dòng', header: true, cell: ({ row }) => `Dòng ${row}` },
          { key: 'column', label: 'Cột', cell: ({ column }) => column },
          { key: 'sentence', label: 'Cần sửa', cell: ({ sentence }) => sentence },
        ]}
      />
    </Panel>
  );
}

/** The first rows as they would stand in the register. */
export function GoodRows({ run }: { run: ImportPreview }) {
  return (
    <Panel
      title={run.rowsGood > run.goodRows.length ? `${run.goodRows.length} dòng dùng được đầu tiên` : 'Dòng dùng được'}
      flush
    >
      <DataTable
        caption="Dòng dùng được"
        rows={run.goodRows}
        rowKey={({ row }) => String(row)}
        columns={[
          {
            key: 'name',
            label: 'Chủ thể',
            header: true,
            cell: ({ fields }) => (
              <>
                {fields.name}
                <small>{fields.address}</small>
              </>
            ),
          },
          {
            key: 'kind',
            label: 'Loại hình',
            cell: ({ fields }) =>
              fields.potential
                ? potentialLabel
                : isLegalKind(fields.legalKind)
                  ? legalKindLabels[fields.legalKind]
                  : fields.legalKind,
          },
          { key: 'tax', label: 'Mã số thuế', cell: ({ fields }) => fields.taxCode ?? '' },
          { key: 'who', label: 'Đại diện', cell: ({ fields }) => fields.representative },
          { key: 'phone', label: 'Điện thoại', cell: ({ fields }) => (fields.phone ? formatPhone(fields.phone) : '') },
          {
            key: 'alike',
            label: 'Có thể trùng',
            cell: ({ alike, alikeName }) =>
              alike && (
                <>
                  <Chip kind="wait">Có thể trùng</Chip> <Link to={`/chu-the/${alike}`}>{alikeName}</Link>
                </>
              ),
          },
        ]}
      />
    </Panel>
  );
}
