import { csvText } from '#standards/csv.ts';
import { ocopStandings } from '../list-messages.vi.ts';
import type { OcopRow } from '../queries/ocop-table.ts';

/** The headings of the ministry's table PTNT_OCOP, letter by letter: QĐ 5277/QĐ-BNNMT. */
export const ocopHeadings = [
  'MA_OCOP',
  'Ma_DonViHanhChinh',
  'Ma_ThoiGian',
  'Ma_SanPham',
  'TenSanPham',
  'XepHang',
  'ChuTheSXKD',
  'DoanhThuNam',
  'TrangThai',
] as const;

/**
 * The table of one year as CSV. Code and stars come with a recognition; without one both stay empty, because a council's
 * result is not yet a rating. Revenue in million đồng with two decimals, as the ministry's column is.
 */
export const ocopCsv = (rows: readonly OcopRow[], year: number): string =>
  csvText(
    ocopHeadings,
    rows.map((row) => [
      null,
      row.unitCode,
      String(year),
      row.id,
      row.name,
      null,
      row.producerName,
      row.revenue !== null && row.products === 1 ? millions(row.revenue) : null,
      standingOf(row),
    ]),
  );

function standingOf({ closedAt, registered }: OcopRow): string {
  if (closedAt !== null) return ocopStandings.closed;
  return registered ? ocopStandings.open : ocopStandings.potential;
}

/** Whole đồng as million đồng with two decimals, half up, without floating. */
export function millions(dong: number): string {
  const hundredths = Math.floor((dong + 5_000) / 10_000);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
