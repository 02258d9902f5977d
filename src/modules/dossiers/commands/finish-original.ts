import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { originalRoles } from '../original-access.ts';
import { lockOriginal } from './lock-original.ts';

/** The original is made and in the store. A whole one becomes a version of the dossier's electronic set. */
export const finishOriginal = defineCommand({
  name: 'original.finish',
  roles: originalRoles['original.finish'],
  input: z.strictObject({
    originalId: z.uuid(),
    file: receivedFile,
    pages: z.number().int().min(1).nullable(),
    files: z.array(
      z.strictObject({
        path: z.string(),
        title: z.string(),
        size: z.number().int(),
        sha256: z.string(),
        page: z.number().int().optional(),
        standIn: z.string().optional(),
      }),
    ),
  }),
  subject: (context, { originalId }) => lockOriginal(context, originalId),
  may: () => yes,
  run: async (context, original, { file, pages, files }) => {
    const { db, now, newId, record } = context;
    const fileId = await recordFile(context, file, original.unitId);
    const made = { fileId, sha256: file.sha256, pages, madeAt: now };
    await db
      .updateTable('dossiers.original')
      .set({ ...made, state: 'done', files: JSON.stringify(files) })
      .where('id', '=', original.id)
      .execute();
    await db.deleteFrom('dossiers.originalProgress').where('originalId', '=', original.id).execute();
    if (original.kind === 'whole' && pages !== null) {
      await db
        .insertInto('dossiers.electronicSet')
        .values({
          id: newId(),
          dossierId: original.dossierId,
          version: original.version,
          pages,
          sha256: file.sha256,
          fileId,
          madeBy: original.askedBy,
          madeAt: now,
        })
        .execute();
    }
    record({
      subject: { kind: 'dossier', id: original.dossierId },
      unitId: original.unitId,
      details: { originalId: original.id, kind: original.kind, version: original.version, fileId, sha256: file.sha256 },
    });
    return { fileId };
  },
});
