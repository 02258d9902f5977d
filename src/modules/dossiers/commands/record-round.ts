import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { ideaRoles } from '../idea-access.ts';

/**
 * Writes down a round beside those of the law: it must stand in the province's plan and in the council's rules of
 * procedure (QĐ 26/2026/QĐ-TTg: thêm đợt phải ghi trong Quy chế và kế hoạch), so the instrument is asked for.
 */
export const recordRound = defineCommand({
  name: 'round.record',
  roles: ideaRoles['round.record'],
  input: z.strictObject({
    unitId: z.string().max(40).optional(),
    level: z.enum(['province', 'central']),
    name: requiredText(200),
    lastDay: localDate,
    resultsBy: localDate,
    instrument: requiredText(300),
  }),
  subject: async ({ actor }, { unitId: given }) => {
    const unitId = actor.kind === 'person' ? actor.grant.unitId : given;
    if (unitId === undefined) throw platformProblem('not-found');
    return { unitId };
  },
  may: () => yes,
  run: async ({ db, actor, now, newId, record }, { unitId }, { unitId: _given, ...round }) => {
    const id = newId();
    await db
      .insertInto('dossiers.round')
      .values({
        ...round,
        id,
        unitId,
        year: Number(round.lastDay.slice(0, 4)),
        recordedBy: actor.kind === 'person' ? actor.personId : null,
        recordedAt: now,
      })
      .execute();
    record({ subject: { kind: 'round', id }, unitId, details: { level: round.level, lastDay: round.lastDay } });
    return { id };
  },
});
