import type { CommandContext } from '#platform/command.ts';
import { documentsProblem } from '../problems.ts';

/** Name of the person asked to sign, who must hold a role in the unit now; empty where nobody is named. */
export async function nameOfSigner(
  { db, now }: CommandContext,
  unitId: string,
  signerId: string | null,
): Promise<string> {
  if (signerId === null) return '';
  const signer = await db
    .selectFrom('identity.person as person')
    .innerJoin('identity.roleGrant as grant', 'grant.personId', 'person.id')
    .select('person.name')
    .where('person.id', '=', signerId)
    .where('grant.unitId', '=', unitId)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .executeTakeFirst();
  if (!signer)
    throw documentsProblem('paper.signer-unknown', {}, { signerId: ['Hãy chọn một người trong danh sách.'] });
  return signer.name;
}
