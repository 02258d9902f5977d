import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { mayManageNeighbourhoods, peopleManagers } from '../access.ts';
import { unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getNeighbourhoodForManaging } from '../queries/neighbourhood-for-managing.ts';
import { unitSearchKey } from '../rules/unit-search-key.ts';

/** Gives a neighbourhood group another name; its code stays. */
export const renameNeighbourhood = defineCommand({
  name: 'neighbourhood.rename',
  roles: peopleManagers,
  input: z.strictObject({ unitId, name: requiredText(120) }),
  subject: ({ db, actor, now }, input) => getNeighbourhoodForManaging(db, actor, input.unitId, now),
  may: (actor, unit) =>
    unit.closed ? noBecause(identityProblem('unit.closed')) : mayManageNeighbourhoods(actor, unit),
  run: async ({ db, record }, unit, { name }) => {
    await db
      .updateTable('identity.unit')
      .set({ name, fullName: name, searchKey: unitSearchKey(name) })
      .where('id', '=', unit.id)
      .execute();
    record({ subject: { kind: 'unit', id: unit.id }, unitId: unit.communeId, details: { before: unit.name } });
    return {};
  },
});
