import { hashPassword } from 'better-auth/crypto';
import type { CommandContext } from '#platform/command.ts';
import { identityProblem } from '../problems.ts';
import { isEasyPassword } from '../rules/password.ts';

/** Writes a person's new password and ends their sessions, save the one that is kept; part of two commands. */
export async function writePassword(
  { db, now, newId }: CommandContext,
  personId: string,
  password: string,
  passwordAgain: string,
  keepSessionId?: string,
): Promise<void> {
  if (password !== passwordAgain) throw identityProblem('password.repeat-differs');
  if (isEasyPassword(password)) throw identityProblem('password.easy');
  const account = { password: await hashPassword(password), updatedAt: now };
  const changed = await db
    .updateTable('identity.account')
    .set(account)
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  // Somebody who has only ever come through the provider gets a password of their own.
  if (changed.numUpdatedRows === 0n)
    await db
      .insertInto('identity.account')
      .values({
        id: newId(),
        userId: personId,
        accountId: personId,
        providerId: 'credential',
        createdAt: now,
        ...account,
      })
      .execute();
  await db
    .deleteFrom('identity.signInSession')
    .where('userId', '=', personId)
    .$if(keepSessionId !== undefined, (query) => query.where('id', '!=', keepSessionId as string))
    .execute();
}
