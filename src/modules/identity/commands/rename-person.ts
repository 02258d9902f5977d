import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { personName } from '../input.ts';
import { roleNames } from '../rules/roles.ts';

/** Corrects one's own name. Addresses are changed by those who look after people: they are how one is found. */
export const renamePerson = defineCommand({
  name: 'person.rename',
  roles: roleNames,
  input: z.strictObject({ name: personName }),
  subject: async ({ actor }) => {
    if (actor.kind !== 'person') throw platformProblem('sign-in-needed');
    return actor;
  },
  may: () => yes,
  run: async ({ db, now, record }, actor, { name }) => {
    await db
      .updateTable('identity.person')
      .set({ name, searchKey: foldVietnamese(name), updatedAt: now })
      .where('id', '=', actor.personId)
      .execute();
    record({
      subject: { kind: 'person', id: actor.personId },
      unitId: actor.grant.unitId,
      details: { fields: ['name'] },
    });
    return {};
  },
});
