import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { groupLeaders, personActing } from '../list-access.ts';
import { registrantColumns, registrantFields } from './registrant-fields.ts';

/** Writes somebody of the own neighbourhood group on the leader's list. */
export const addRegistrant = defineCommand({
  name: 'registrant.add',
  roles: groupLeaders,
  input: z.strictObject({ ...registrantFields, sample: checkbox }),
  subject: async ({ db, actor }) => {
    const { personId, grant } = personActing(actor);
    const group = await db
      .selectFrom('identity.unit')
      .select(['id', 'parentId'])
      .where('id', '=', grant.unitId)
      .where('kind', '=', 'neighbourhood')
      .executeTakeFirst();
    if (!group?.parentId) throw platformProblem('not-found');
    return { personId, groupId: group.id, unitId: group.parentId };
  },
  may: () => yes,
  run: async ({ db, now, newId, record }, { personId, groupId, unitId }, { sample, ...fields }) => {
    const id = newId();
    await db
      .insertInto('registry.registrant')
      .values({
        ...registrantColumns(fields),
        id,
        unitId,
        neighbourhoodId: groupId,
        state: 'listed',
        enteredBy: personId,
        sample,
        createdAt: now,
      })
      .execute();
    record({ subject: { kind: 'registrant', id }, unitId });
    return { id };
  },
});
