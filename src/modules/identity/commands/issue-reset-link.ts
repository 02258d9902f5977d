import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayManagePerson, peopleManagers } from '../access.ts';
import { getPersonForManaging } from '../queries/person-for-managing.ts';
import { hashOfToken, newSecretToken } from '../secret-token.ts';

/** Hours in which a link sets a password: mailed, and handed over by somebody in the office. */
const hours = { mailed: 1, handedOver: 24 } as const;

/** Makes the one link with which a person sets a new password; links made before it are shut. */
export const issueResetLink = defineCommand({
  name: 'person.issue-reset-link',
  roles: peopleManagers,
  input: z.strictObject({ personId: z.uuid() }),
  subject: ({ db, actor, now }, { personId }) => getPersonForManaging(db, actor, personId, now),
  may: mayManagePerson,
  run: async ({ db, actor, now, newId, record }, person) => {
    const token = newSecretToken();
    await db
      .updateTable('identity.passwordReset')
      .set({ expiresAt: now })
      .where('personId', '=', person.id)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now)
      .execute();
    const lasts = actor.kind === 'system' ? hours.mailed : hours.handedOver;
    await db
      .insertInto('identity.passwordReset')
      .values({
        id: newId(),
        personId: person.id,
        tokenHash: hashOfToken(token),
        issuedBy: actor.kind === 'person' ? actor.personId : null,
        issuedAt: now,
        expiresAt: new Date(now.getTime() + lasts * 3_600_000),
      })
      .execute();
    record({ subject: { kind: 'person', id: person.id }, unitId: person.unitId });
    return { token, name: person.name, email: person.email };
  },
});
