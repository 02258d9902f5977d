import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayManagePerson } from '../access.ts';
import { getPersonForManaging } from '../queries/person-for-managing.ts';

/** Takes the second factor off somebody who has lost phone and backup codes, and ends their sessions. */
export const removeSecondFactor = defineCommand({
  name: 'person.remove-second-factor',
  roles: ['administrator', 'system'],
  input: z.strictObject({ personId: z.uuid() }),
  subject: ({ db, actor, now }, { personId }) => getPersonForManaging(db, actor, personId, now),
  may: mayManagePerson,
  run: async ({ db, now, record }, person) => {
    await db.deleteFrom('identity.twoFactor').where('userId', '=', person.id).execute();
    await db
      .updateTable('identity.person')
      .set({ twoFactorEnabled: false, updatedAt: now })
      .where('id', '=', person.id)
      .execute();
    await db.deleteFrom('identity.signInSession').where('userId', '=', person.id).execute();
    record({ subject: { kind: 'person', id: person.id }, unitId: person.unitId });
    return {};
  },
});
