import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { addDays } from '#standards/vietnam/local-date.ts';
import { recognitionRoles } from '../access.ts';

/**
 * A unit's own norm for prizes from a day on, by a resolution of its people's council; it goes before the law's norm for the
 * unit and what lies below. The unit's norm so far ends the day before. Nothing is rewritten.
 */
export const setPrizeNorm = defineCommand({
  name: 'prize-norm.set',
  roles: recognitionRoles['prize-norm.set'],
  input: z.strictObject({
    unitId: text(40).optional(),
    stars: z.coerce.number().int().min(3).max(5),
    amount: z.coerce.number().int().min(1).max(1_000_000_000),
    instrument: requiredText(300),
    validFrom: localDate,
  }),
  subject: async ({ actor }, { unitId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    return { unitId: home };
  },
  may: () => yes,
  run: async ({ db, newId, record }, { unitId }, { stars, amount, instrument, validFrom }) => {
    await db
      .updateTable('recognition.prizeNorm')
      .set({ validTo: addDays(validFrom, -1) })
      .where('unitId', '=', unitId)
      .where('stars', '=', stars)
      .where('validTo', 'is', null)
      .where('validFrom', '<', validFrom)
      .execute();
    const id = newId();
    await db.insertInto('recognition.prizeNorm').values({ id, unitId, stars, amount, instrument, validFrom }).execute();
    record({ subject: { kind: 'prize-norm', id }, unitId, details: { stars, amount, validFrom } });
    return { id };
  },
});
