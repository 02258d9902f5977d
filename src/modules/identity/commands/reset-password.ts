import { z } from 'zod';
import { noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { newPassword, token, typedPassword } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { roleNames } from '../rules/roles.ts';
import { hashOfToken } from '../secret-token.ts';
import { writePassword } from './write-password.ts';

/** Sets a new password with the token of a link, once; ends every session and lifts a lock. Signs nobody in. */
export const resetPassword = defineCommand({
  name: 'password.reset',
  roles: ['visitor', ...roleNames],
  input: z.strictObject({ token, password: newPassword, passwordAgain: typedPassword }),
  subject: async ({ db }, input) => {
    const link = await db
      .selectFrom('identity.passwordReset')
      .select(['id', 'personId', 'expiresAt', 'usedAt'])
      .where('tokenHash', '=', hashOfToken(input.token))
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!link) throw platformProblem('not-found');
    return link;
  },
  may: (_actor, link, now) =>
    link.usedAt === null && link.expiresAt > now ? yes : noBecause(identityProblem('reset-link.spent')),
  run: async (context, link, input) => {
    const { db, now, record } = context;
    await writePassword(context, link.personId, input.password, input.passwordAgain);
    await db.updateTable('identity.passwordReset').set({ usedAt: now }).where('id', '=', link.id).execute();
    await db.deleteFrom('identity.signInLock').where('personId', '=', link.personId).execute();
    record({ subject: { kind: 'person', id: link.personId }, unitId: null });
    return {};
  },
});
