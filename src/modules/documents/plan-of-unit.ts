import type { Reader } from '#platform/db.server.ts';
import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** A unit's plan of a year as papers cite it, with what is known of its number and day. */
export interface UnitPlan {
  number: string | null;
  dated: LocalDate | null;
  /** What is known of the day where it is not certain: `tháng 3 năm 2026`. */
  datedWords: string;
  title: string;
}

type PlanOfUnit = (db: Reader, asked: { unitId: string; year: number }) => Promise<UnitPlan | undefined>;

const held: { find?: PlanOfUnit } = {};

/** Called once by each composition root: where the plan is kept, its number and day are entered once for every paper. */
export function installPlanOfUnit(find: PlanOfUnit): void {
  held.find = find;
}

/**
 * The plan as a paper of the unit names it, without "Căn cứ". What nobody has entered yet is a row of dots, and a paper
 * with dots in its grounds cannot be submitted: nothing is made up (Phụ lục I, Phần I, Mục II.6.b: number, day, issuer,
 * abstract).
 */
export async function planWords(
  db: Reader,
  { unitId, unit, year }: { unitId: string; unit: string; year: number },
): Promise<string> {
  const plan = await held.find?.(db, { unitId, year });
  const number = plan?.number ?? '……/KH-UBND';
  const day = plan?.dated ? longDate(plan.dated) : `ngày …… ${plan?.datedWords || `tháng …… năm ${year}`}`;
  const about = plan?.title.replace(/^Kế hoạch\s+(về\s+)?(việc\s+)?/iu, '').replace(/^\p{Lu}/u, lower);
  const abstract = about || `tổ chức thực hiện Chương trình Mỗi xã một sản phẩm (OCOP) năm ${year}`;
  return `Kế hoạch số ${number} ${day} của Ủy ban nhân dân ${unit} về ${abstract}`;
}

const lower = (letter: string): string => letter.toLocaleLowerCase('vi');
