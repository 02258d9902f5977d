import { foldVietnamese } from '#standards/vietnam/fold.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/**
 * Whether an address names a district: quận, huyện, thị xã ended on 01/7/2025 (Nghị quyết 203/2025/QH15; Luật Tổ chức
 * chính quyền địa phương 72/2025/QH15). Only whole parts between commas count: phố Bà Huyện Thanh Quan is a street.
 */
export const isOldAddress = (address: string): boolean =>
  foldVietnamese(address)
    .split(/[,;\n]|\s[-–]\s/)
    .some((part) => /^(quan |huyen |thi xa |(q|h|tx)\.)/.test(`${part.trim()} `));

export type OldAddressStanding =
  | { state: 'none' }
  /** Printed before the change, and its time is not over. */
  | { state: 'usable'; until: LocalDate }
  | { state: 'over'; until: LocalDate }
  /** Printed after the change: there is no time for it at all. */
  | { state: 'printed-after'; since: LocalDate };

/** How a label with that address stands: khoản 5 Điều 98 NĐ 37/2026/NĐ-CP, two years from the change for labels printed before it. */
export function oldAddressStanding(
  label: { address: string; printedOn: LocalDate | null },
  change: { on: LocalDate; usableUntil: LocalDate },
  today: LocalDate,
): OldAddressStanding {
  if (!isOldAddress(label.address)) return { state: 'none' };
  if (label.printedOn !== null && label.printedOn >= change.on) return { state: 'printed-after', since: change.on };
  return { state: today <= change.usableUntil ? 'usable' : 'over', until: change.usableUntil };
}
