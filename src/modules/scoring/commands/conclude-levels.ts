import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { type CriteriaSet, criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { markFromValue } from '#modules/regulation/rules/level-rows.ts';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import {
  concludesLevels,
  isWithoutInterest,
  itemAllows,
  mayKeepSession,
  sessionIsOpen,
  sessionKeepers,
} from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { lockItem } from './locked-item.ts';

/**
 * Writes down the council's level for some criteria, by which the least levels are judged. The text does not say who
 * judges them [regulation: 3.3.2]; where the council's rules say every member, there is nothing to conclude. An empty
 * value takes a conclusion back: then every member must reach the level.
 */
export const concludeLevels = defineCommand({
  name: 'level.conclude',
  roles: sessionKeepers,
  input: z.strictObject({
    itemId: z.uuid(),
    levels: z
      .array(
        z.strictObject({ criterion: z.string().max(20), value: z.string().max(20), reason: text(500).default('') }),
      )
      .min(1)
      .max(100),
  }),
  subject: (context, input) => lockItem(context, input.itemId, 'exclusive'),
  may: (_actor, { session, item, viewer, rules, conflicted }) =>
    allOf(
      sessionIsOpen(session.state),
      mayKeepSession(viewer),
      isWithoutInterest(viewer !== null && conflicted.has(viewer.memberId)),
      itemAllows(item.state, 'level.conclude'),
      concludesLevels(rules.leastLevelsBy),
    ),
  run: async ({ db, now, record }, { item, session, setCode }, { levels }) => {
    const set = await getCriteriaSet(db, setCode);
    const rows = levels.map((level) => ({ ...level, mark: markOf(set, level) }));
    const codes = rows.map(({ criterion }) => criterion);
    await db
      .deleteFrom('scoring.levelConclusion')
      .where('agendaItemId', '=', item.id)
      .where('criterionCode', 'in', codes)
      .execute();
    const concluded = rows.flatMap(({ criterion, mark, reason }) =>
      mark
        ? [
            {
              agendaItemId: item.id,
              criterionCode: criterion,
              points: mark.points,
              caseCode: mark.case ?? null,
              reason,
              concludedAt: now,
            },
          ]
        : [],
    );
    if (concluded.length > 0) await db.insertInto('scoring.levelConclusion').values(concluded).execute();
    record({ subject: { kind: 'agenda-item', id: item.id }, unitId: session.unitId, details: { criteria: codes } });
    return { itemId: item.id };
  },
});

function markOf(set: CriteriaSet, { criterion: code, value }: { criterion: string; value: string }) {
  const criterion = criteriaOf(set).find((candidate) => candidate.code === code);
  const mark = criterion && markFromValue(criterion, value);
  if (!criterion || (!mark && value !== '')) throw scoringProblem('level.no-such-level', { criterion: code });
  return mark;
}
