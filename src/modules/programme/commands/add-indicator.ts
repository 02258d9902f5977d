import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';

import { indicatorFields } from './indicator-fields.ts';
import { lockPlan } from './lock-plan.ts';
import { refuseImpossibleTarget } from './refuse-impossible-target.ts';

/** Adds an indicator to a plan, behind those that are there: where the plan sets it, what is asked, how it is counted. */
export const addIndicator = defineCommand({
  name: 'indicator.add',
  roles: programmeRoles['indicator.add'],
  input: z.strictObject({ planId: z.uuid(), ...indicatorFields }),
  subject: (context, { planId }) => lockPlan(context, planId),
  may: () => yes,
  run: async ({ db, newId, record }, plan, { planId, most = null, ...words }) => {
    refuseImpossibleTarget({ ...words, most });
    const { last } = await db
      .selectFrom('programme.indicator')
      .select((eb) => eb.fn.max('rank').as('last'))
      .where('planId', '=', planId)
      .executeTakeFirstOrThrow();
    const id = newId();
    await db
      .insertInto('programme.indicator')
      .values({ ...words, most, id, planId, rank: (last ?? -1) + 1 })
      .execute();
    record({ subject: { kind: 'indicator', id }, unitId: plan.unitId, details: { planId } });
    return { id, year: plan.year };
  },
});
