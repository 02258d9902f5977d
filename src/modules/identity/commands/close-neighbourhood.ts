import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayManageNeighbourhoods, peopleManagers } from '../access.ts';
import { unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getNeighbourhoodForManaging } from '../queries/neighbourhood-for-managing.ts';

/** Closes a neighbourhood group from today on; grants on it end, its producers stay with the ward. */
export const closeNeighbourhood = defineCommand({
  name: 'neighbourhood.close',
  roles: peopleManagers,
  input: z.strictObject({ unitId }),
  subject: ({ db, actor, now }, input) => getNeighbourhoodForManaging(db, actor, input.unitId, now),
  may: (actor, unit) =>
    unit.closed ? noBecause(identityProblem('unit.closed')) : mayManageNeighbourhoods(actor, unit),
  run: async ({ db, now, record }, unit) => {
    await db
      .updateTable('identity.unit')
      .set({ validTo: today(now) })
      .where('id', '=', unit.id)
      .execute();
    await db
      .updateTable('identity.roleGrant')
      .set({ validTo: now })
      .where('unitId', '=', unit.id)
      .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
      .execute();
    record({ subject: { kind: 'unit', id: unit.id }, unitId: unit.communeId });
    return {};
  },
});
