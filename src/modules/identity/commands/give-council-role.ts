import { z } from 'zod';
import { noBecause, type Verdict } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { mayKeepCouncilRole } from '../access.ts';
import { roleName, unitId } from '../input.ts';
import { identityProblem } from '../problems.ts';
import { councilKeepers } from '../rules/grantable-roles.ts';
import { insertGrant } from './insert-grant.ts';
import { ownCouncilUnit, refuseForeign } from './own-council.ts';

/** Gives a person known in the unit a role in one of the unit's own councils: a seat, or a place in its advisory team. */
export const giveCouncilRole = defineCommand({
  name: 'council-role.give',
  roles: councilKeepers,
  input: z.strictObject({ personId: z.uuid(), role: roleName, unitId, scopeId: z.uuid() }),
  subject: async (context, { personId, role, unitId, scopeId }) => {
    const unit = await ownCouncilUnit(context, unitId);
    await refuseForeign(context, { unitId, councilId: scopeId, personId });
    return { unit, role };
  },
  may: (actor, { unit, role }): Verdict =>
    unit.closed ? noBecause(identityProblem('unit.closed')) : mayKeepCouncilRole(actor, unit, role),
  run: async (context, { unit }, input) => {
    const grantId = await insertGrant(context, input);
    context.record({
      subject: { kind: 'person', id: input.personId },
      unitId: unit.id,
      details: { grantId, role: input.role, scopeId: input.scopeId },
    });
    return { grantId };
  },
});
