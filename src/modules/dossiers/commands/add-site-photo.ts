import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { lockDossier } from './lock-dossier.ts';

/** A photo of a visit, as it was drawn anew without the position and device that a camera writes beside a picture. */
export const addSitePhoto = defineCommand({
  name: 'site-photo.add',
  roles: dossierRoles['site-photo.add'],
  input: z.strictObject({ visitId: z.uuid(), file: receivedFile, caption: text(300).default('') }),
  subject: async (context, { visitId }) => {
    const visit = await context.db
      .selectFrom('dossiers.siteVisit')
      .select('dossierId')
      .where('id', '=', visitId)
      .where('removedAt', 'is', null)
      .executeTakeFirst();
    if (!visit) throw platformProblem('not-found');
    return lockDossier(context, visit.dossierId);
  },
  may: (actor, dossier) => mayProcess(actor, dossier, 'site-photo.add'),
  run: async (context, dossier, { visitId, file, caption }) => {
    const id = context.newId();
    const fileId = await recordFile(context, file, dossier.unitId);
    await context.db
      .insertInto('dossiers.sitePhoto')
      .values({
        id,
        visitId,
        fileId,
        caption,
        addedBy: context.actor.kind === 'person' ? context.actor.personId : null,
        addedAt: context.now,
      })
      .execute();
    context.record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { siteVisitId: visitId, sitePhotoId: id, sha256: file.sha256 },
    });
    return { id, dossierId: dossier.id };
  },
});
