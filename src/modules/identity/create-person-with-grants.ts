import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import { addPerson } from './commands/add-person.ts';
import { giveGrant } from './commands/give-grant.ts';
import type { Role } from './rules/roles.ts';

export interface PersonToCreate {
  name: string;
  email?: string;
  /** Any usual spelling of a Vietnamese number. */
  phone?: string;
  password: string;
  grants: readonly { role: Role; unitId: string; scopeId?: string; lastDay?: string }[];
  sample?: boolean;
}

/**
 * A person who can sign in, with their grants: for seeds and the command line. Performed as the software itself, each
 * part leaving its event. Throws Problem where an address is taken or a role does not stand on the unit.
 */
export async function createPersonWithGrants(
  performer: Omit<Performer, 'actor'>,
  { grants, ...person }: PersonToCreate,
): Promise<{ personId: string; grantIds: string[] }> {
  const seeding = { ...performer, actor: systemActor('seed') };
  const { personId } = await perform(seeding, addPerson, person);
  const grantIds: string[] = [];
  for (const grant of grants) grantIds.push((await perform(seeding, giveGrant, { personId, ...grant })).grantId);
  return { personId, grantIds };
}
