import { z } from 'zod';
import { noBecause, type Verdict } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { localDate } from '#platform/input.ts';
import { mayGiveGrant, peopleManagers } from '../access.ts';
import { roleName, unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { getPersonForManaging } from '../queries/person-for-managing.ts';
import { getUnitForManaging } from '../queries/unit-for-managing.ts';
import { roles } from '../rules/roles.ts';
import { insertGrant } from './insert-grant.ts';

/** Gives a person who is already known here one more role. Somebody from elsewhere is invited and accepts themselves. */
export const giveGrant = defineCommand({
  name: 'grant.give',
  roles: peopleManagers,
  input: z.strictObject({
    personId: z.uuid(),
    role: roleName,
    unitId,
    /** The council or producer that the role is for; without it the role opens nothing yet. */
    scopeId: z.uuid().optional(),
    /** Last day on which it holds. */
    lastDay: localDate.optional(),
  }),
  subject: async ({ db, actor, now }, input) => {
    const unit = await getUnitForManaging(db, actor, input.unitId, now);
    const person = await getPersonForManaging(db, actor, input.personId, now);
    return { unit, person, role: input.role, scopeId: input.scopeId };
  },
  may: (actor, { unit, role, scopeId }): Verdict => {
    if (unit.closed) return noBecause(identityProblem('unit.closed'));
    if (scopeId !== undefined && roles[role].scope === null) return noBecause(identityProblem('grant.scope-wrong'));
    return mayGiveGrant(actor, unit, role);
  },
  run: async (context, { unit, person }, input) => {
    const grantId = await insertGrant(context, { ...input, personId: person.id });
    context.record({
      subject: { kind: 'person', id: person.id },
      unitId: unit.id,
      details: { grantId, role: input.role, scopeId: input.scopeId ?? null },
    });
    return { grantId };
  },
});
