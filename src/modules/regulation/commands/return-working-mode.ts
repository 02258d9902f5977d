import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayChooseMode, regulationRoles } from '../access.ts';
import { regulationProblem } from '../problems.ts';

/** Gives a delegation back before its term ends: from today, or before it began, the unit is in mode A. */
export const returnWorkingMode = defineCommand({
  name: 'working-mode.return',
  roles: regulationRoles['working-mode.return'],
  input: z.strictObject({ delegationId: z.uuid(), reason: requiredText(500) }),
  subject: async ({ db, actor }, { delegationId }) => {
    const row = await db
      .selectFrom('regulation.unitMode as mode')
      .innerJoin('identity.unit as unit', 'unit.id', 'mode.unitId')
      .select(['mode.id', 'mode.unitId', 'mode.validFrom', 'mode.validTo', 'mode.returnedAt', 'unit.kind'])
      .where('mode.id', '=', delegationId)
      .$if(actor.kind === 'person', (query) =>
        query.where('mode.unitId', '=', actor.kind === 'person' ? actor.grant.unitId : ''),
      )
      .forNoKeyUpdate('mode')
      .executeTakeFirst();
    if (!row) throw platformProblem('not-found');
    return row;
  },
  may: (actor, { unitId, kind }) => mayChooseMode(actor, { id: unitId, kind }),
  run: async ({ db, actor, now, record }, row, { reason }) => {
    const day = today(now);
    if (row.returnedAt !== null || row.validTo < day) throw regulationProblem('working-mode.over');
    const returnedFrom = row.validFrom > day ? row.validFrom : day;
    await db
      .updateTable('regulation.unitMode')
      .set({
        returnedFrom,
        returnReason: reason,
        returnedBy: actor.kind === 'person' ? actor.personId : null,
        returnedAt: now,
      })
      .where('id', '=', row.id)
      .execute();
    record({ subject: { kind: 'working-mode', id: row.id }, unitId: row.unitId, details: { returnedFrom } });
    return { id: row.id };
  },
});
