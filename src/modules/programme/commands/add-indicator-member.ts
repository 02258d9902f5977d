import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { programmeRoles } from '../access.ts';
import { programmeProblem } from '../problems.ts';
import { lockIndicator } from './lock-indicator.ts';

/**
 * Adds a name to the list behind an indicator. `sourceKind` and `sourceId` say which part of the software filled the row
 * (a class attended, a point of sale opened); the same source fills one row. Only the software itself gives a source.
 */
export const addIndicatorMember = defineCommand({
  name: 'indicator-member.add',
  roles: programmeRoles['indicator-member.add'],
  input: z.strictObject({
    indicatorId: z.uuid(),
    name: requiredText(200),
    unitName: text(200).default(''),
    doneOn: localDate.optional(),
    note: text(500).default(''),
    sourceKind: text(60).optional(),
    sourceId: z.uuid().optional(),
  }),
  subject: async (context, { indicatorId, sourceId }) => ({
    ...(await lockIndicator(context, indicatorId)),
    fromSource: sourceId !== undefined,
  }),
  may: (actor, { kind, fromSource, retiredAt }) => {
    if (retiredAt !== null) return noBecause(programmeProblem('indicator.retired'));
    if (kind === 'reports') return noBecause(programmeProblem('indicator.from-reports'));
    return fromSource && actor.kind !== 'system' ? noBecause(platformProblem('not-allowed')) : yes;
  },
  run: async ({ db, actor, now, newId, record }, indicator, { doneOn = null, ...row }) => {
    const id = newId();
    await db
      .insertInto('programme.indicatorMember')
      .values({
        ...row,
        id,
        doneOn,
        searchKey: foldVietnamese(row.name),
        addedBy: actor.kind === 'person' ? actor.personId : null,
        addedAt: now,
      })
      .execute();
    record({
      subject: { kind: 'indicator', id: indicator.id },
      unitId: indicator.unitId,
      details: { memberId: id, done: doneOn !== null, source: row.sourceKind ?? null },
    });
    return { id };
  },
});
