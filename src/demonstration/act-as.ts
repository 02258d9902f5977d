import { actorOfGrant } from '#modules/identity/index.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { Installation } from '#platform/context.ts';
import type { Performer } from '#platform/performer.ts';

/** A performer that acts as that person under their grant of that role, as if they had signed in. Throws without one. */
export async function actAs(
  installation: Installation,
  personId: string,
  role: string,
): Promise<Performer & { actor: PersonActor }> {
  const { id: grantId } = await installation.db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('validTo', 'is', null)
    .orderBy('validFrom', 'desc')
    .executeTakeFirstOrThrow();
  const actor = await actorOfGrant(installation.db, { personId, grantId }, installation.clock());
  if (!actor) throw new Error(`the grant of ${role} has ended`);
  return { ...installation, actor };
}
