import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { roleNames } from '../rules/roles.ts';

/** Ends one of one's own sessions, say on a phone that was left behind. */
export const revokeSession = defineCommand({
  name: 'sign-in-session.revoke',
  roles: roleNames,
  input: z.strictObject({ sessionId: z.uuid() }),
  subject: async ({ db, actor }, { sessionId }) => {
    if (actor.kind !== 'person') throw platformProblem('sign-in-needed');
    const session = await db
      .selectFrom('identity.signInSession')
      .select('id')
      .where('id', '=', sessionId)
      .where('userId', '=', actor.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!session) throw platformProblem('not-found');
    return { session, actor };
  },
  may: () => yes,
  run: async ({ db, record }, { session, actor }) => {
    await db.deleteFrom('identity.signInSession').where('id', '=', session.id).execute();
    record({ subject: { kind: 'person', id: actor.personId }, unitId: actor.grant.unitId });
    return {};
  },
});
