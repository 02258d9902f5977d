import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { CommandContext } from '#platform/command.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { identityProblem } from '../problems.ts';
import { placeholderEmail } from '../rules/contact.ts';
import { isEasyPassword } from '../rules/password.ts';

export interface NewPerson {
  name: string;
  email?: string;
  /** E.164 */
  phone?: string;
  password: string;
  sample?: boolean;
}

/** Writes a person and their password; part of the commands that let people in. Gives the person's id. */
export async function insertPerson({ db, now, newId }: CommandContext, person: NewPerson): Promise<string> {
  if (!person.email && !person.phone) throw identityProblem('person.contact-needed');
  if (isEasyPassword(person.password)) throw identityProblem('password.easy');
  const id = newId();
  await db
    .insertInto('identity.person')
    .values({
      id,
      name: person.name,
      searchKey: foldVietnamese(person.name),
      email: person.email ?? placeholderEmail(id),
      phone: person.phone ?? null,
      sample: person.sample ?? false,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  await db
    .insertInto('identity.account')
    .values({
      id: randomUUID(),
      userId: id,
      accountId: id,
      providerId: 'credential', // better-auth's word for a password of our own
      password: await hashPassword(person.password),
      createdAt: now,
      updatedAt: now,
    })
    .execute();
  return id;
}
