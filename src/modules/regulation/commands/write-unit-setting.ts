import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayWriteSetting, regulationRoles } from '../access.ts';
import { unitSettingsOf } from '../queries/unit-settings-of.ts';
import { lockUnit } from './lock-unit.ts';

/** Writes what the law leaves to the unit. `version` is 0 while nothing was chosen. Gives the new version. */
export const writeUnitSetting = defineCommand({
  name: 'unit-setting.write',
  roles: regulationRoles['unit-setting.write'],
  input: z.strictObject({
    unitId: text(40).optional(),
    version: z.coerce.number().int().min(0).max(2_000_000_000),
    supplementStopsClock: checkbox,
    helperBody: z.enum(['advisory-team', 'assisting-team']),
  }),
  subject: (context, { unitId }) => lockUnit(context, unitId),
  may: (actor, unit) => mayWriteSetting(actor, unit),
  run: async ({ db, actor, now, record }, unit, { version, supplementStopsClock, helperBody }) => {
    const before = await unitSettingsOf(db, unit.id);
    if (before.version !== version) throw platformProblem('changed-meanwhile');
    const values = {
      supplementStopsClock,
      helperBody,
      version: version + 1,
      changedBy: actor.kind === 'person' ? actor.personId : null,
      changedAt: now,
    };
    await db
      .insertInto('regulation.unitSetting')
      .values({ unitId: unit.id, ...values })
      .onConflict((conflict) => conflict.column('unitId').doUpdateSet(values))
      .execute();
    record({
      subject: { kind: 'unit-setting', id: unit.id },
      unitId: unit.id,
      details: { supplementStopsClock, helperBody },
    });
    return { version: version + 1 };
  },
});
