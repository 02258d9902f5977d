/**
 * Numbers, money and dates as Vietnamese offices write them. Everything is plain arithmetic and fixed tables: the same
 * text on the server and in the browser, whatever languages the machine knows.
 */

/** `1234567` → `1.234.567`; keeps a decimal part given as a string (`'74.00'` → `74,00`). */
export function formatNumber(value: number | bigint | string): string {
  const text = typeof value === 'string' ? value : String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** A whole percent, or a decimal string with a point: `'12.5'` → `12,5%`, `89` → `89%`. */
export function formatPercent(value: number | string): string {
  return `${formatNumber(value)}%`;
}

/** Whole đồng: `1234567` → `1.234.567 đ`, joined by a no-break space. */
export function formatMoney(dong: number | bigint): string {
  return `${formatNumber(dong)}\u00a0đ`;
}

/** Whole percent of `part` in `whole`, cut and never rounded up (8 of 9 → 88); 0 where `whole` is 0. */
export function wholePercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 100) / whole);
}

/** Local date `yyyy-MM-dd` → `dd/MM/yyyy`. Text of another shape is given back as it is. */
export function formatDate(localDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(localDate);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : localDate;
}

/** `2026-09-17` → `17/09`, where the year is plain from the page. */
export function formatDayMonth(localDate: string): string {
  return formatDate(localDate).slice(0, 5);
}

/** `2026-09-17` → `Thứ Năm, 17/09/2026`. */
export function formatLongDate(localDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(localDate);
  if (!match) return localDate;
  const weekday = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).getUTCDay();
  return `${WEEKDAYS[weekday]}, ${formatDate(localDate)}`;
}

/** UTC instant → the local date in Asia/Ho_Chi_Minh, `yyyy-MM-dd`. */
export function localDateOf(instant: Date | string): string {
  return shifted(instant).toISOString().slice(0, 10);
}

/** UTC instant → `14:32` in Asia/Ho_Chi_Minh. */
export function formatTime(instant: Date | string): string {
  return shifted(instant).toISOString().slice(11, 16);
}

/** UTC instant → `14:32:08` in Asia/Ho_Chi_Minh. */
export function formatClock(instant: Date | string): string {
  return shifted(instant).toISOString().slice(11, 19);
}

/** UTC instant → `14:32 ngày 17/09/2026` in Asia/Ho_Chi_Minh. */
export function formatMoment(instant: Date | string): string {
  return `${formatTime(instant)} ngày ${formatDate(localDateOf(instant))}`;
}

/**
 * Headings that the law prints in capitals, written as a sentence: `TỔ CHỨC SẢN XUẤT` → `Tổ chức sản xuất`.
 * Text with any small letter is left alone.
 */
export function sentenceCase(text: string): string {
  if (text !== text.toLocaleUpperCase('vi')) return text;
  const lower = text.toLocaleLowerCase('vi').replace(/\bocop\b/g, 'OCOP');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

/** Two letters for a round mark: the last two words, `Nguyễn Mẫu An` → `MA`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words
    .slice(-2)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .join('');
}

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

// Việt Nam has kept UTC+7 without summer time since 1975 (Quyết định 134/2002/QĐ-TTg), so a fixed shift is exact.
const SHIFT_MILLISECONDS = 7 * 60 * 60 * 1000;

function shifted(instant: Date | string): Date {
  return new Date(new Date(instant).getTime() + SHIFT_MILLISECONDS);
}
