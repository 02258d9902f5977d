import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** One thing that a label says: what the law calls it, and how it is to be written. */
export interface LabelItem {
  code: string;
  name: string;
  note?: string;
}

/** What seeds/regulation/labels.json holds: the mandatory contents of NĐ 37/2026/NĐ-CP, Điều 42 đến 55 và Phụ lục I. */
export interface LabelLaw {
  source: string;
  /** The change of addresses, and until when a label printed before it may be used: khoản 5 Điều 98. */
  addressChange: { on: LocalDate; usableUntil: LocalDate; article: string };
  /** Labels printed under the decrees before it: khoản 3, 4 Điều 98. */
  oldRules: { before: LocalDate; usableUntil: LocalDate; article: string };
  /** For all goods. */
  always: LabelItem[];
  items: LabelItem[];
  groups: LabelGroup[];
}

export interface LabelGroup {
  code: string;
  name: string;
  /** Numbers of the criteria sets whose goods usually belong to it; our reading of Phụ lục I. */
  sets: number[];
  needs: string[];
  /** Only where the product has such a thing ("nếu có"). */
  ifAny: string[];
}

/** The group of goods that a criteria set usually means; undefined for services (set 26), which have no label. */
export const labelGroupOfSet = (law: LabelLaw, setNumber: number): LabelGroup | undefined =>
  law.groups.find(({ sets }) => sets.includes(setNumber));

/** Everything that a label of that group must say, then what it says if there is any. */
export function labelItemsOf(law: LabelLaw, group: LabelGroup): { needed: LabelItem[]; ifAny: LabelItem[] } {
  const item = (code: string) => law.items.find((known) => known.code === code);
  const found = (codes: string[]) => codes.flatMap((code) => item(code) ?? []);
  return { needed: [...law.always, ...found(group.needs)], ifAny: found(group.ifAny) };
}

/** What is missing on a label whose texts are `items` (code → text as printed). */
export const missingOnLabel = (law: LabelLaw, group: LabelGroup, items: Record<string, string>): LabelItem[] =>
  labelItemsOf(law, group).needed.filter(({ code }) => !items[code]?.trim());

/** The day until which a label with missing contents may still be used because it was printed under the old decrees. */
export const usableUnderOldRules = (law: LabelLaw, printedOn: LocalDate | null, today: LocalDate): LocalDate | null =>
  printedOn !== null && printedOn < law.oldRules.before && today <= law.oldRules.usableUntil
    ? law.oldRules.usableUntil
    : null;
