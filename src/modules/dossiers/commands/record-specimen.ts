import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText, text } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { fitsLedger, type SpecimenEntry, specimenKinds } from '../rules/specimens.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * One line of the ledger of product samples (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg: five go with the dossier): so many of a lot
 * were brought, refused, damaged, replaced or handed over to the province, by whom and to whom.
 */
export const recordSpecimen = defineCommand({
  name: 'specimen.record',
  roles: dossierRoles['specimen.record'],
  input: z.strictObject({
    dossierId: z.uuid(),
    lot: requiredText(60),
    kind: z.enum(specimenKinds),
    quantity: z.coerce.number().int().min(1).max(1000),
    happenedOn: localDate,
    handedBy: text(200).default(''),
    takenBy: text(200).default(''),
    note: text(1000).default(''),
  }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'specimen.record'),
  run: async ({ db, actor, now, newId, record }, dossier, { dossierId, ...entry }) => {
    if (entry.happenedOn > today(now))
      throw dossiersProblem('specimen.day-ahead', {}, { happenedOn: ['Chọn hôm nay hoặc một ngày đã qua.'] });
    const before = await db
      .selectFrom('dossiers.specimenEntry')
      .select(['lot', 'kind', 'quantity'])
      .where('dossierId', '=', dossierId)
      .execute();
    if (!fitsLedger(before as SpecimenEntry[], entry))
      throw dossiersProblem('specimen.too-many', { lot: entry.lot }, { quantity: ['Nhiều hơn số còn nguyên của lô.'] });
    const id = newId();
    await db
      .insertInto('dossiers.specimenEntry')
      .values({ id, dossierId, ...entry, recordedBy: actor.kind === 'person' ? actor.personId : null, recordedAt: now })
      .execute();
    const { kind, quantity, lot } = entry;
    record({
      subject: { kind: 'dossier', id: dossierId },
      unitId: dossier.unitId,
      details: { specimenEntryId: id, kind, quantity, lot },
    });
    return { id };
  },
});
