import { z } from 'zod';
import { noBecause } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate } from '#platform/input.ts';
import { addDays } from '#standards/vietnam/local-date.ts';
import { mayGiveGrant, peopleManagers } from '../access.ts';
import { email, personName, phone, roleName, unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { findPersonByContact } from '../queries/person-by-contact.ts';
import { getUnitForManaging } from '../queries/unit-for-managing.ts';
import { roles } from '../rules/roles.ts';
import { hashOfToken, newSecretToken } from '../secret-token.ts';

/** Days in which an invitation can be accepted; a renewed link starts them again. */
export const invitationDays = 7;

/**
 * Invites somebody to a role. With an e-mail address a letter follows; without one the answer holds the token of the
 * link that the inviter hands over, the only time it is ever seen.
 */
export const invitePerson = defineCommand({
  name: 'person.invite',
  roles: peopleManagers,
  input: z.strictObject({
    name: personName,
    email: email.optional(),
    phone: phone.optional(),
    role: roleName,
    unitId,
    scopeId: z.uuid().optional(),
    /** Last day on which the grant will hold. */
    lastDay: localDate.optional(),
  }),
  subject: async ({ db, actor, now }, input) => ({
    unit: await getUnitForManaging(db, actor, input.unitId, now),
    role: input.role,
    scopeId: input.scopeId,
  }),
  may: (actor, { unit, role, scopeId }) => {
    if (unit.closed) return noBecause(identityProblem('unit.closed'));
    if (scopeId !== undefined && roles[role].scope === null) return noBecause(identityProblem('grant.scope-wrong'));
    return mayGiveGrant(actor, unit, role);
  },
  run: async ({ db, actor, now, newId, record, enqueue }, { unit }, input) => {
    if (!input.email && !input.phone) throw identityProblem('person.contact-needed');
    // Says early what accepting would say: two addresses of two people.
    await findPersonByContact(db, input);
    const invitationId = newId();
    const token = input.email ? null : newSecretToken();
    await db
      .insertInto('identity.invitation')
      .values({
        id: invitationId,
        tokenHash: token && hashOfToken(token),
        name: input.name,
        email: input.email ?? null,
        phone: input.phone ?? null,
        role: input.role,
        unitId: unit.id,
        scopeKind: input.scopeId === undefined ? null : roles[input.role].scope,
        scopeId: input.scopeId ?? null,
        grantValidTo: input.lastDay === undefined ? null : new Date(`${addDays(input.lastDay, 1)}T00:00:00+07:00`),
        invitedBy: actor.kind === 'person' ? actor.personId : null,
        invitedAt: now,
        expiresAt: invitationEnd(now),
      })
      .execute();
    if (input.email) await enqueue({ task: 'identity.mail-invitation', payload: { invitationId } });
    record({ subject: { kind: 'invitation', id: invitationId }, unitId: unit.id, details: { role: input.role } });
    return { invitationId, token };
  },
});

export const invitationEnd = (now: Date): Date => new Date(now.getTime() + invitationDays * 86_400_000);
