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

/**
 * Who usually signs the unit's own papers: its leader (or the office of a province or the ministry), where exactly one person is. Null
 * where a choice has to be made; whoever drafts may always name somebody else.
 */
export async function usualSigner({ db, now }: CommandContext, unitId: string): Promise<string | null> {
  const people = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.unit as unit', 'unit.id', 'grant.unitId')
    .select('grant.personId')
    .distinct()
    .where('grant.unitId', '=', unitId)
    .where((eb) =>
      eb.or([
        eb('grant.role', '=', 'ward-leader'),
        eb.and([eb('grant.role', '=', 'provincial-office'), eb('unit.kind', '=', 'province')]),
        eb.and([eb('grant.role', '=', 'central-office'), eb('unit.kind', '=', 'central')]),
      ]),
    )
    .where('grant.validFrom', '<=', now)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .limit(2)
    .execute();
  return people.length === 1 ? (people[0]?.personId ?? null) : null;
}
