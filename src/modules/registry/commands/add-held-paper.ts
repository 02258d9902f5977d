import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { mayContribute, paperKeepers } from '../access.ts';
import { heldPaperColumns, heldPaperFields, paperKindField, putCoveredProducts } from './held-paper-fields.ts';
import { lockProducer } from './lock-producer.ts';

/**
 * Puts a paper into the producer's evidence box, once for life; dossiers and other products use it from there. The file
 * may follow later (`held-paper.edit`). Gives its id.
 */
export const addHeldPaper = defineCommand({
  name: 'held-paper.add',
  roles: paperKeepers,
  input: z.strictObject({
    producerId: z.uuid(),
    kind: paperKindField,
    ...heldPaperFields,
    file: receivedFile.optional(),
  }),
  subject: (context, { producerId }) => lockProducer(context, producerId),
  may: (actor, producer) => mayContribute(actor, producer),
  run: async (context, producer, { producerId, kind, file, ...fields }) => {
    const { db, actor, now, newId, record } = context;
    const columns = heldPaperColumns(kind, fields);
    const id = newId();
    const fileId = file ? await recordFile(context, file, producer.unitId) : null;
    await db
      .insertInto('registry.heldPaper')
      .values({
        ...columns,
        id,
        producerId,
        kind,
        fileId,
        createdBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
      })
      .execute();
    await putCoveredProducts(context, { id, producerId }, fields.productIds);
    record({
      subject: { kind: 'producer', id: producerId },
      unitId: producer.unitId,
      details: { heldPaperId: id, paperKind: kind, expiresOn: columns.expiresOn },
    });
    return { id };
  },
});
