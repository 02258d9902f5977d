import { sql } from 'kysely';
import { z } from 'zod';
import { workingModeOf } from '#modules/regulation/index.ts';
import type { WorkingMode } from '#modules/regulation/rules/working-mode.ts';
import { allOf } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { isOfUnit, mayRevoke, recognitionRoles, revocationAllows } from '../access.ts';
import { lockRevocation } from './lock-certificate.ts';

/**
 * Ends the work on a revocation without one, with the reason: a report that the commune could not confirm, by the commune;
 * a conclusion that does not carry a revocation, by the unit that would revoke.
 */
export const dropRevocation = defineCommand({
  name: 'revocation.drop',
  roles: recognitionRoles['revocation.drop'],
  input: z.strictObject({ revocationId: z.uuid(), reason: requiredText(2000) }),
  subject: async (context, { revocationId }) => {
    const { db, actor, now } = context;
    const locked = await lockRevocation(context, revocationId);
    const mode: WorkingMode =
      actor.kind === 'person' ? await workingModeOf(db, actor.grant.unitId, today(now)) : { mode: 'A' };
    return { ...locked, mode };
  },
  may: (actor, { certificate, revocation, mode }) => {
    const stateAllows = revocationAllows(revocation, 'revocation.drop');
    // A commune that confirms what stopped may also say that it did not; so may it where its province is not here.
    const own = isOfUnit(actor, certificate.unitId);
    const ownToDrop = revocation.state === 'reported' || certificate.source === 'recorded';
    if (own.allowed && ownToDrop) return stateAllows;
    return allOf(mayRevoke(actor, certificate, mode), stateAllows);
  },
  run: async ({ db, actor, now, record }, { certificate, revocation }, { reason }) => {
    await db
      .updateTable('recognition.revocation')
      .set({
        state: 'dropped',
        reason,
        decidedBy: actor.kind === 'person' ? actor.personId : null,
        decidedAt: now,
        version: sql`version + 1`,
      })
      .where('id', '=', revocation.id)
      .execute();
    record({
      subject: { kind: 'revocation', id: revocation.id },
      unitId: certificate.unitId,
      details: { certificateId: certificate.id, from: revocation.state, to: 'dropped' },
    });
    return { id: revocation.id, certificateId: certificate.id };
  },
});
