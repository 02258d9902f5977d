import { verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { newPassword, typedPassword } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { roleNames } from '../rules/roles.ts';
import { writePassword } from './write-password.ts';

/** Changes one's own password; the other sessions end, this one stays. */
export const changePassword = defineCommand({
  name: 'password.change',
  roles: roleNames,
  input: z.strictObject({ currentPassword: typedPassword, password: newPassword, passwordAgain: typedPassword }),
  subject: async ({ db, actor }) => {
    if (actor.kind !== 'person') throw platformProblem('sign-in-needed');
    const account = await db
      .selectFrom('identity.account')
      .select('password')
      .where('userId', '=', actor.personId)
      .where('providerId', '=', 'credential')
      .forNoKeyUpdate()
      .executeTakeFirst();
    return { actor, hash: account?.password ?? null };
  },
  may: () => yes,
  run: async (context, { actor, hash }, input) => {
    if (hash === null || !(await verifyPassword({ hash, password: input.currentPassword })))
      throw identityProblem('password.wrong', {}, { currentPassword: ['Mật khẩu hiện tại chưa đúng.'] });
    await writePassword(context, actor.personId, input.password, input.passwordAgain, actor.sessionId);
    context.record({ subject: { kind: 'person', id: actor.personId }, unitId: actor.grant.unitId });
    return {};
  },
});
