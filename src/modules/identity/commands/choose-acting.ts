import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { grantsOfPerson } from '../queries/grants-of-person.ts';
import { roleNames } from '../rules/roles.ts';

/** Chooses for whom the person acts in this session, among their own grants in force. */
export const chooseActing = defineCommand({
  name: 'acting.choose',
  roles: roleNames,
  input: z.strictObject({ grantId: z.uuid() }),
  subject: async ({ db, actor, now }, { grantId }) => {
    if (actor.kind !== 'person') throw platformProblem('sign-in-needed');
    const grant = (await grantsOfPerson(db, actor.personId, now)).find(({ id }) => id === grantId);
    if (!grant) throw platformProblem('not-found');
    return { grant, sessionId: actor.sessionId };
  },
  may: () => yes,
  run: async ({ db, now, record }, { grant, sessionId }) => {
    const acting = { grantId: grant.id, chosenAt: now };
    await db
      .insertInto('identity.acting')
      .values({ sessionId, ...acting })
      .onConflict((conflict) => conflict.column('sessionId').doUpdateSet(acting))
      .execute();
    record({ subject: { kind: 'grant', id: grant.id }, unitId: grant.unitId, details: { role: grant.role } });
    return {};
  },
});
