import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { localDate, requiredText } from '#platform/input.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { lockDossier } from './lock-dossier.ts';

/** Writes down a visit to the place of production: who, when, where, what was seen. */
export const recordSiteVisit = defineCommand({
  name: 'site-visit.record',
  roles: dossierRoles['site-visit.record'],
  input: z.strictObject({
    dossierId: z.uuid(),
    visitedOn: localDate,
    place: requiredText(300),
    people: requiredText(500),
    notes: requiredText(4000),
  }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'site-visit.record'),
  run: async ({ db, actor, now, newId, record }, dossier, visit) => {
    if (visit.visitedOn > today(now))
      throw dossiersProblem('site-visit.day-ahead', {}, { visitedOn: ['Chọn hôm nay hoặc một ngày đã qua.'] });
    const id = newId();
    await db
      .insertInto('dossiers.siteVisit')
      .values({ id, ...visit, recordedBy: actor.kind === 'person' ? actor.personId : null, recordedAt: now })
      .execute();
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { siteVisitId: id } });
    return { id };
  },
});
