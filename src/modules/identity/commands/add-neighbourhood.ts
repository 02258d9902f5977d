import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayManageNeighbourhoods, peopleManagers } from '../access.ts';
import { unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getUnitForManaging } from '../queries/unit-for-managing.ts';
import { unitSearchKey } from '../rules/unit-search-key.ts';

/** Adds a neighbourhood group (tổ dân phố, thôn) to a commune. Its code counts up and is never used again. */
export const addNeighbourhood = defineCommand({
  name: 'neighbourhood.add',
  roles: peopleManagers,
  input: z.strictObject({ communeId: unitId, name: requiredText(120), sample: z.boolean().default(false) }),
  subject: async ({ db, actor, now }, { communeId }) => {
    const commune = await getUnitForManaging(db, actor, communeId, now);
    if (commune.kind !== 'commune') throw platformProblem('not-found');
    // Two hands adding at once take turns, so that codes do not meet.
    await db.selectFrom('identity.unit').select('id').where('id', '=', communeId).forNoKeyUpdate().execute();
    return commune;
  },
  may: (actor, commune) =>
    commune.closed ? noBecause(identityProblem('unit.closed')) : mayManageNeighbourhoods(actor, commune),
  run: async ({ db, now, newId, record }, commune, { name, sample }) => {
    const { count } = await db
      .selectFrom('identity.unit')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('kind', '=', 'neighbourhood')
      .where('code', 'like', `${commune.code}-%`)
      .executeTakeFirstOrThrow();
    const id = newId();
    await db
      .insertInto('identity.unit')
      .values({
        id,
        kind: 'neighbourhood',
        code: `${commune.code}-${String(Number(count) + 1).padStart(2, '0')}`,
        name,
        fullName: name,
        parentId: commune.id,
        path: `${commune.path}${id}/`,
        searchKey: unitSearchKey(name),
        validFrom: today(now),
        sample,
      })
      .execute();
    record({ subject: { kind: 'unit', id }, unitId: commune.id });
    return { unitId: id };
  },
});
