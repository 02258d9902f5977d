import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import type { SheetComparison } from './agenda-item-view.ts';
import type { PanelReading } from './panel-reading.ts';

/** Every sheet of the deciding round side by side. Only for a product that is closed. */
export function compareSheets({ session, item, sheets }: PanelReading, set: CriteriaSet): SheetComparison {
  const submitted = sheets.filter(({ round, state }) => round === item.round && state === 'submitted');
  const nameOf = (memberId: string) => session.members.find((one) => one.memberId === memberId)?.name ?? '';
  return {
    members: submitted.map(({ memberId }) => ({
      memberId,
      name: nameOf(memberId),
      shortName: nameOf(memberId).split(' ').at(-1) ?? '',
    })),
    parts: set.parts.map((part) => ({
      code: part.code,
      name: part.name,
      max: part.max,
      totals: submitted.map(({ partTotals }) => partTotals?.[part.code] ?? 0),
      rows: part.criteria.map(({ code, name, max }) => {
        const points = submitted.map(({ marks }) => markAt(marks, code)?.points ?? null);
        return { criterion: code, name, max, points, apart: new Set(points).size > 1 };
      }),
    })),
    totals: submitted.map(({ total }) => total ?? 0),
    opinions: submitted.flatMap(({ memberId, opinion }) =>
      opinion === '' ? [] : [{ name: nameOf(memberId), text: opinion }],
    ),
  };
}
