import { Link } from 'react-router';
import { formatMoney, formatNumber, wholePercent } from '#standards/vietnam/format.ts';
import { DataTable } from '#ui/office/data-table.tsx';
import { SelectField, TextField } from '#ui/office/field.tsx';
import { Notice } from '#ui/office/notice.tsx';
import { cooperativeClassLabels } from '../messages.vi.ts';
import type { ProducerYear } from '../queries/producer-years.ts';
import { type CooperativeClass, cooperativeClasses } from '../rules/producer-year.ts';

export const yearLabels: Record<string, string> = {
  year: 'Năm',
  labourTotal: 'Tổng số lao động',
  labourLocal: 'Lao động trên địa bàn phường',
  labourInsured: 'Lao động đóng bảo hiểm',
  revenue: 'Doanh thu',
  profit: 'Lợi nhuận',
  cooperativeClass: 'Xếp loại hợp tác xã',
};

export function YearTable({ years, isCooperative }: { years: ProducerYear[]; isCooperative: boolean }) {
  const money = (dong: number | null) => (dong === null ? '' : formatMoney(dong));
  const people = (count: number | null) => (count === null ? '' : formatNumber(count));
  return (
    <DataTable
      caption="Lao động và kết quả kinh doanh theo năm"
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', label: 'Năm', header: true, cell: ({ year }) => <Link to={`?nam=${year}`}>{year}</Link> },
        { key: 'total', label: 'Lao động', number: true, cell: (row) => people(row.labourTotal) },
        {
          key: 'local',
          label: 'Tại phường',
          number: true,
          cell: ({ labourLocal, labourTotal }) =>
            labourLocal === null
              ? ''
              : `${formatNumber(labourLocal)}${labourTotal ? ` (${wholePercent(labourLocal, labourTotal)}%)` : ''}`,
        },
        { key: 'insured', label: 'Đóng bảo hiểm', number: true, cell: (row) => people(row.labourInsured) },
        { key: 'revenue', label: 'Doanh thu', number: true, cell: (row) => money(row.revenue) },
        { key: 'profit', label: 'Lợi nhuận', number: true, cell: (row) => money(row.profit) },
        ...(isCooperative
          ? [
              {
                key: 'class',
                label: 'Xếp loại',
                cell: (row: ProducerYear) =>
                  row.cooperativeClass ? cooperativeClassLabels[row.cooperativeClass as CooperativeClass] : '',
              },
            ]
          : []),
      ]}
    />
  );
}

/** What the figures would mean for criteria 3.3 and 3.4; the producer marks itself, the council decides. */
export function CriteriaNotes({
  lastYear,
  labourLevel,
  growthLevel,
}: {
  lastYear: number;
  labourLevel: number | null;
  growthLevel: number | null;
}) {
  return (
    <Notice title={`Theo số liệu đến năm ${lastYear}`}>
      <p>
        Tiêu chí 3.3, lao động địa phương: {labourLevel === null ? 'chưa đủ số liệu' : `mức ${labourLevel} điểm`}. Tiêu
        chí 3.4, tăng trưởng: {growthLevel === null ? 'chưa đủ số liệu hai năm liền' : `mức ${growthLevel} điểm`}. Đây
        là gợi ý từ số đã ghi (Phụ lục II QĐ 26/2026/QĐ-TTg); điểm do chủ thể tự chấm và Hội đồng quyết định.
      </p>
    </Notice>
  );
}

export function YearFields({
  values,
  errors = {},
  isWritten,
  isCooperative,
}: {
  values: Partial<Record<string, string>>;
  errors?: Record<string, string[]>;
  isWritten: boolean;
  isCooperative: boolean;
}) {
  const field = (name: string) => ({
    name,
    label: yearLabels[name] ?? name,
    defaultValue: values[name],
    error: errors[name],
  });
  const people = { inputMode: 'numeric', maxLength: 7, autoComplete: 'off' } as const;
  return (
    <>
      <TextField
        {...field('year')}
        type="number"
        min={1990}
        max={2100}
        required
        readOnly={isWritten}
        hint={isWritten ? 'Chọn năm khác ở bảng trên để sửa năm đó.' : undefined}
      />
      <TextField {...field('labourTotal')} {...people} />
      <div className="pair">
        <TextField {...field('labourLocal')} {...people} />
        <TextField {...field('labourInsured')} {...people} />
      </div>
      <div className="pair">
        <TextField {...field('revenue')} inputMode="numeric" maxLength={24} hint="Đồng, ví dụ 1.250.000.000" />
        <TextField {...field('profit')} maxLength={24} hint="Đồng; lỗ thì thêm dấu trừ" />
      </div>
      {isCooperative && (
        <SelectField
          {...field('cooperativeClass')}
          empty="Chưa xếp loại"
          choices={cooperativeClasses.map((value) => ({ value, label: cooperativeClassLabels[value] }))}
        />
      )}
    </>
  );
}
