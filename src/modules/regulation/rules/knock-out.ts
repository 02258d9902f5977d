import { type Condition, type CriteriaSet, criteriaOf, type Marks } from './criteria-set.ts';
import { markAt } from './marks.ts';

/** A reason for which a product gets no stars whatever its points. Its name is `QD26-06/0`: set and place in `mandatory`. */
export interface KnockOut {
  name: string;
  type: Exclude<Condition['type'], 'yeu_cau'>;
  text: string;
  /** The criterion whose box prints the condition; absent for the conditions above the table. */
  criterion?: string;
  /** Criteria at which a mark of 0 is itself this knock-out (set 16: 6.1 to 6.4). Empty where people must conclude it. */
  closedByZero: string[];
}

/**
 * The knock-outs that a set prints, in printed order (điều kiện loại, Phụ lục II QĐ 26/2026/QĐ-TTg). Set 26 prints none.
 * Conditions of type `yeu_cau` are requirements for the dossier and never knock a product out.
 */
export function knockOutsOf(set: CriteriaSet): KnockOut[] {
  return set.mandatory.flatMap((condition, index) =>
    condition.type === 'yeu_cau'
      ? []
      : [
          {
            ...condition,
            type: condition.type,
            name: `${set.code}/${index}`,
            closedByZero: criteriaClosedByZero(set, condition),
          },
        ],
  );
}

export type KnockOutReading =
  | { ok: true; knockOut: KnockOut }
  | { ok: false; because: 'not-a-name' | 'another-set' | 'no-such-condition' | 'only-a-requirement' };

/** Reads a name such as `QD26-06/0` against its set; a refusal says which of four things is wrong. */
export function readKnockOut(set: CriteriaSet, name: string): KnockOutReading {
  const [, setCode, place] = /^([^/]+)\/(0|[1-9]\d*)$/.exec(name) ?? [];
  if (setCode === undefined || place === undefined) return { ok: false, because: 'not-a-name' };
  if (setCode !== set.code) return { ok: false, because: 'another-set' };
  const condition = set.mandatory[Number(place)];
  if (!condition) return { ok: false, because: 'no-such-condition' };
  const knockOut = knockOutsOf(set).find((candidate) => candidate.name === name);
  return knockOut ? { ok: true, knockOut } : { ok: false, because: 'only-a-requirement' };
}

/**
 * The criteria at which a mark of 0 is the knock-out. The law says so once, in the box of set 16, 6.4: "Dừng chấm nếu bị
 * 0 điểm ở bất kỳ chỉ tiêu cảm quan nào (6.1-6.4)". The criteria are read from that sentence, so the text stays the rule.
 */
export function criteriaClosedByZero(set: CriteriaSet, condition: Condition): string[] {
  if (condition.type !== 'dung_cham') return [];
  const [, first, last] =
    /\b0 điểm ở bất kỳ [^()]*\((\d+(?:\.\d+)*)\s*[-–]\s*(\d+(?:\.\d+)*)\)/.exec(condition.text) ?? [];
  const codes = criteriaOf(set).map((criterion) => criterion.code);
  const from = first === undefined ? -1 : codes.indexOf(first);
  const to = last === undefined ? -1 : codes.indexOf(last);
  return from === -1 || to === -1 ? [] : codes.slice(from, to + 1);
}

/**
 * Names of the knock-outs that follow from the marks themselves, in printed order. The text says "bị 0 điểm" without
 * saying by whom; read literally [inference]: the council's concluded level decides where there is one, and without it
 * a 0 from any one member is enough.
 */
export function knockOutsFromMarks(set: CriteriaSet, members: Marks[], conclusion: Marks): string[] {
  const isClosedAt = (criterion: string) =>
    (markAt(conclusion, criterion) ? [conclusion] : members).some((marks) => markAt(marks, criterion)?.points === 0);
  return knockOutsOf(set)
    .filter((knockOut) => knockOut.closedByZero.some(isClosedAt))
    .map((knockOut) => knockOut.name);
}
