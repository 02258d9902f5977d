import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { checkbox, localDate, requiredText, text, version } from '#platform/input.ts';
import { formRoles, mayLogPaperSet } from '../form-access.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Writes down a signed and stamped set that came to the counter: which version of the electronic set its cover prints,
 * how many pages, who brought it, who took it, with a scan where there is one (khoản 1 Điều 7: one set on paper, one
 * electronic). Whether the two agree is shown on the dossier's page; a set that does not agree is taken all the same.
 */
export const logPaperSet = defineCommand({
  name: 'paper-set.log',
  roles: formRoles['paper-set.log'],
  input: z.strictObject({
    dossierId: z.uuid(),
    setVersion: version,
    pages: z.coerce.number().int().min(1).max(20_000),
    signed: checkbox,
    stamped: checkbox,
    broughtBy: requiredText(200),
    cameOn: localDate,
    note: text(1000).default(''),
    file: receivedFile.optional(),
  }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayLogPaperSet(actor, dossier),
  run: async (context, dossier, { file, dossierId: _, ...set }) => {
    const id = context.newId();
    await context.db
      .insertInto('dossiers.paperSet')
      .values({
        id,
        dossierId: dossier.id,
        ...set,
        fileId: file ? await recordFile(context, file, dossier.unitId) : null,
        receivedBy: context.actor.kind === 'person' ? context.actor.personId : null,
        receivedAt: context.now,
      })
      .execute();
    context.record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { paperSetId: id, pages: set.pages, setVersion: set.setVersion, producerId: dossier.producerId },
    });
    return { id };
  },
});
