import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayManagePerson, peopleManagers } from '../access.ts';
import { getPersonForManaging } from '../queries/person-for-managing.ts';

/** Lifts the lock after failed tries, of the password and of the second factor, before it ends by itself. */
export const unlockPerson = defineCommand({
  name: 'person.unlock',
  roles: peopleManagers,
  input: z.strictObject({ personId: z.uuid() }),
  subject: ({ db, actor, now }, { personId }) => getPersonForManaging(db, actor, personId, now),
  may: mayManagePerson,
  run: async ({ db, record }, person) => {
    await db.deleteFrom('identity.signInLock').where('personId', '=', person.id).execute();
    await db
      .updateTable('identity.twoFactor')
      .set({ failedVerificationCount: 0, lockedUntil: null })
      .where('userId', '=', person.id)
      .execute();
    record({ subject: { kind: 'person', id: person.id }, unitId: person.unitId });
    return {};
  },
});
