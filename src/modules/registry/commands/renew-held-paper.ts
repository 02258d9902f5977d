import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { mayContribute, paperKeepers } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { heldPaperColumns, heldPaperFields, putCoveredProducts } from './held-paper-fields.ts';
import { lockHeldPaper } from './lock-held-paper.ts';

/** Puts the renewal of a paper into the box. The older one stays as superseded, with all that used it. Gives the new id. */
export const renewHeldPaper = defineCommand({
  name: 'held-paper.renew',
  roles: paperKeepers,
  input: z.strictObject({ heldPaperId: z.uuid(), ...heldPaperFields, file: receivedFile.optional() }),
  subject: (context, { heldPaperId }) => lockHeldPaper(context, heldPaperId),
  may: (actor, paper) => mayContribute(actor, paper),
  run: async (context, paper, { heldPaperId, file, ...fields }) => {
    const { db, actor, now, newId, record } = context;
    if (paper.supersededAt) throw registryProblem('held-paper.renewed-already');
    const columns = heldPaperColumns(paper.kind, fields);
    const id = newId();
    const fileId = file ? await recordFile(context, file, paper.unitId) : null;
    await db.updateTable('registry.heldPaper').set({ supersededAt: now }).where('id', '=', heldPaperId).execute();
    await db
      .insertInto('registry.heldPaper')
      .values({
        ...columns,
        id,
        producerId: paper.producerId,
        kind: paper.kind,
        fileId,
        renewsId: heldPaperId,
        createdBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
      })
      .execute();
    await putCoveredProducts(context, { id, producerId: paper.producerId }, fields.productIds);
    record({
      subject: { kind: 'producer', id: paper.producerId },
      unitId: paper.unitId,
      details: { heldPaperId: id, renewsId: heldPaperId, paperKind: paper.kind, expiresOn: columns.expiresOn },
    });
    return { id };
  },
});
