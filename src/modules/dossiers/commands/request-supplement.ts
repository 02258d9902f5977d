import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayHandle } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Asks the producer for what is missing, with a day that the office sets. The law names neither the request nor a term:
 * khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg stops no clock, whether the unit counts so is its own setting.
 */
export const requestSupplement = defineCommand({
  name: 'dossier.request-supplement',
  roles: dossierRoles['dossier.request-supplement'],
  input: z.strictObject({ dossierId: z.uuid(), missing: requiredText(2000), dueOn: localDate }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayHandle(actor, dossier, 'dossier.request-supplement'),
  run: async (context, dossier, { missing, dueOn }) => {
    const { db, actor, now, newId } = context;
    if (dueOn < today(now))
      throw dossiersProblem('supplement-request.due-passed', {}, { dueOn: ['Chọn một ngày từ hôm nay trở đi.'] });
    const requestId = newId();
    await db
      .insertInto('dossiers.supplementRequest')
      .values({
        id: requestId,
        dossierId: dossier.id,
        unitId: actor.kind === 'person' ? actor.grant.unitId : dossier.unitId,
        askedBy: actor.kind === 'person' ? actor.personId : null,
        askedAt: now,
        missing,
        dueOn,
      })
      .execute();
    return changeDossier(context, dossier, 'dossier.request-supplement', {}, { requestId, dueOn });
  },
});
