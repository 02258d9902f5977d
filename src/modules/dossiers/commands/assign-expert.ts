import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate } from '#platform/input.ts';
import { today } from '#standards/vietnam/working-days.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Lets one expert read one dossier from now until the end of a day. A second assignment replaces the first. */
export const assignExpert = defineCommand({
  name: 'dossier.assign-expert',
  roles: dossierRoles['dossier.assign-expert'],
  input: z.strictObject({ dossierId: z.uuid(), personId: z.uuid(), until: localDate }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayHandle(actor, dossier, 'dossier.assign-expert'),
  run: async (context, dossier, { personId, until }) => {
    const { db, now, newId } = context;
    if (until < today(now))
      throw dossiersProblem('dossier.term-over', {}, { until: ['Chọn một ngày từ hôm nay trở đi.'] });
    const units = [dossier.unitId, dossier.forwardedTo, dossier.centreId].filter((unitId) => unitId !== null);
    const grant = await db
      .selectFrom('identity.roleGrant')
      .select('id')
      .where('personId', '=', personId)
      .where('role', '=', 'expert')
      .where('unitId', 'in', units)
      .where('validFrom', '<=', now)
      .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', now)]))
      .executeTakeFirst();
    if (!grant)
      throw dossiersProblem('dossier.not-an-expert', {}, { personId: ['Chọn một chuyên gia trong danh sách.'] });
    await db
      .updateTable('dossiers.reader')
      .set({ validTo: now })
      .where('dossierId', '=', dossier.id)
      .where('personId', '=', personId)
      .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', now)]))
      .execute();
    await db
      .insertInto('dossiers.reader')
      .values({
        id: newId(),
        dossierId: dossier.id,
        personId,
        validFrom: now,
        // The whole last day counts, in Vietnam's time.
        validTo: new Date(Date.parse(`${until}T00:00:00+07:00`) + 24 * 3_600_000),
      })
      .execute();
    return changeDossier(context, dossier, 'dossier.assign-expert', {}, { personId, until });
  },
});
