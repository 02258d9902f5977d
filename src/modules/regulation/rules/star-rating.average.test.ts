import { describe, expect, test } from 'vitest';
import { bestMarks, choicesOf } from '../../../../tests/support/marks.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { criteriaOf, type Marks } from './criteria-set.ts';
import { ratePanel } from './star-rating.ts';

const sets = seedCriteriaSets();
// Criteria on which no other criterion of the set stands, so that one mark can change alone.
const cases = sets.flatMap((set) =>
  ([3, 4, 5] as const).flatMap((star) =>
    set.starMinimums[star].flatMap(({ criterion, points }) => {
      const choices = choicesOf(criteriaOf(set).find(({ code }) => code === criterion) as never);
      const below = choices.findLast((mark) => mark.points === points - 1 && mark.points > 0);
      const at = choices.find((mark) => mark.points === points);
      const above = choices.find((mark) => mark.points === points + 1);
      return below && at ? [{ set, code: set.code, star, criterion, points, below, at, above }] : [];
    }),
  ),
);

describe('least levels by average', () => {
  test.each(cases)('$code, $star stars: the mean at $criterion must reach $points exactly', (one) => {
    const { set, star, criterion, points, below, at, above } = one;
    const sheet = (mark: { points: number }): Marks => ({ ...bestMarks(set), [criterion]: mark });
    const rate = (members: Marks[]) => ratePanel(set, { members, knockOuts: [], leastLevelsBy: 'average' });

    expect(rate([sheet(at), sheet(at)]).blockedBy[star]).toBeUndefined();
    // One point short in three hundred sheets: 2.9966… prints as 2.99 and is not 3.
    const short = rate([...Array.from({ length: 299 }, () => sheet(at)), sheet(below)]);
    expect(short.blockedBy[star]?.leastLevels).toContainEqual({
      criterion,
      needed: points,
      have: points - 1,
      mean: `${points - 1}.99`,
    });
    if (above) expect(rate([sheet(above), sheet(below)]).blockedBy[star]).toBeUndefined();
  });

  test('a conclusion of the council is not looked at', () => {
    const [one] = cases;
    if (!one) throw new Error('no least level to try');
    const members = [{ ...bestMarks(one.set), [one.criterion]: one.below }];
    const panel = { members, knockOuts: [], conclusion: { [one.criterion]: one.at } };
    expect(ratePanel(one.set, panel).blockedBy[one.star]).toBeUndefined();
    expect(ratePanel(one.set, { ...panel, leastLevelsBy: 'average' }).blockedBy[one.star]).toBeDefined();
  });
});
