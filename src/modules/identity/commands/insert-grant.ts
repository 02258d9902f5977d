import type { CommandContext } from '#platform/command.ts';
import { addDays } from '#standards/vietnam/local-date.ts';
import { identityProblem } from '../problems.ts';
import { type Role, roles } from '../rules/roles.ts';

export interface NewGrant {
  personId: string;
  role: Role;
  unitId: string;
  scopeId?: string;
  /** Last local day on which it holds. */
  lastDay?: string;
  /** Exact end, for grants that move to a successor. */
  validTo?: Date | null;
  /** Who gave it, where it is not the one performing. */
  givenBy?: string | null;
}

/** Writes a grant; part of the commands that give one. Refuses a second one alike while the first is in force. */
export async function insertGrant({ db, actor, now, newId }: CommandContext, grant: NewGrant): Promise<string> {
  // The person's row is locked, so that two hands giving the same role take turns.
  await db.selectFrom('identity.person').select('id').where('id', '=', grant.personId).forNoKeyUpdate().execute();
  const alike = await db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', grant.personId)
    .where('role', '=', grant.role)
    .where('unitId', '=', grant.unitId)
    .where('scopeId', 'is not distinct from', grant.scopeId ?? null)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
    .executeTakeFirst();
  if (alike) throw identityProblem('grant.given-already');
  const id = newId();
  await db
    .insertInto('identity.roleGrant')
    .values({
      id,
      personId: grant.personId,
      role: grant.role,
      unitId: grant.unitId,
      scopeKind: grant.scopeId === undefined ? null : roles[grant.role].scope,
      scopeId: grant.scopeId ?? null,
      validFrom: now,
      validTo: grant.lastDay === undefined ? (grant.validTo ?? null) : endOfDay(grant.lastDay),
      givenBy: grant.givenBy !== undefined ? grant.givenBy : actor.kind === 'person' ? actor.personId : null,
    })
    .execute();
  return id;
}

/** The instant after the last moment of that day in Vietnam (UTC+7). */
const endOfDay = (day: string): Date => new Date(`${addDays(day, 1)}T00:00:00+07:00`);
