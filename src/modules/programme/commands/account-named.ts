import { wardStaff } from '#modules/identity/rules/roles.ts';
import type { CommandContext } from '#platform/command.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';

/**
 * The one official of the unit whose name begins or is the given words ("Nguyễn Thị Mẫu, Phó Chủ tịch"), so that they can
 * be asked to sign; undefined where there is none or more than one.
 */
export async function accountNamed(
  { db, now }: CommandContext,
  unitId: string,
  words: string,
): Promise<string | undefined> {
  const key = foldVietnamese(words);
  if (key === '') return undefined;
  const people = await db
    .selectFrom('identity.roleGrant as grant')
    .innerJoin('identity.person as person', 'person.id', 'grant.personId')
    .select(['person.id', 'person.name'])
    .distinct()
    .where('grant.unitId', '=', unitId)
    .where('grant.role', 'in', wardStaff)
    .where((eb) => eb.or([eb('grant.validTo', 'is', null), eb('grant.validTo', '>', now)]))
    .execute();
  const found = people.filter(({ name }) => {
    const own = foldVietnamese(name);
    return key === own || (key.startsWith(own) && !/^[\p{L}\p{N}]/u.test(key.slice(own.length)));
  });
  return found.length === 1 ? found[0]?.id : undefined;
}
