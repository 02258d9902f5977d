import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import type { LevelLine } from './agenda-item-view.ts';
import type { PanelReading } from './panel-reading.ts';

/** The criteria that a least level of any star is set on, with what members gave and what the council concluded. */
export function levelLines({ session, item, sheets, conclusions }: PanelReading, set: CriteriaSet): LevelLine[] {
  const submitted = sheets.filter(({ round, state }) => round === item.round && state === 'submitted');
  return criteriaOf(set).flatMap((criterion): LevelLine[] => {
    const needed = neededAt(set, criterion.code);
    if (needed.length === 0) return [];
    const concluded = conclusions.find((one) => one.criterion === criterion.code);
    return [
      {
        criterion: criterion.code,
        name: criterion.name,
        needed,
        rows: levelRows(criterion).map(({ value, mark, description }) => ({ value, points: mark.points, description })),
        given: submitted.flatMap(({ memberId, marks }) => {
          const mark = markAt(marks, criterion.code);
          const name = session.members.find((member) => member.memberId === memberId)?.name ?? '';
          return mark ? [{ name, points: mark.points }] : [];
        }),
        concluded: concluded ? valueOfMark(criterion, concluded.mark) : '',
        reason: concluded?.reason ?? '',
      },
    ];
  });
}

/** What each star asks of a criterion; a star that asks no more than the one below is left out (Ghi chú cuối mỗi bộ). */
export function neededAt(set: CriteriaSet, code: string): { stars: 3 | 4 | 5; points: number }[] {
  let below = -1;
  return ([3, 4, 5] as const).flatMap((stars) => {
    const least = set.starMinimums[stars].find(({ criterion }) => criterion === code);
    if (!least || least.points <= below) return [];
    below = least.points;
    return [{ stars, points: least.points }];
  });
}
